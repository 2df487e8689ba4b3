import { buttonClass } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

/** The look of what opens a toolbar's select. */
export const toolbarTriggerClass = classNames(
  buttonClass("secondary", "sm"),
  "font-normal data-popup-open:bg-sunken",
);
