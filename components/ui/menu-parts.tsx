"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactElement, ReactNode, Ref } from "react";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { popupClass, popupItemClass } from "@/components/ui/popup-class";
import type { MenuChoiceProps, MenuItemProps, MenuLinkProps, MenuProps } from "./menu";

// What of a menu is loaded when it is opened for the first time; see ./menu.

export function Popup({
  trigger,
  triggerRef,
  align = "start",
  side = "bottom",
  children,
}: MenuProps & { triggerRef: Ref<HTMLButtonElement> }): ReactElement {
  return (
    <Base.Root modal={false}>
      <Base.Trigger ref={triggerRef} render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className="z-50 outline-none"
        >
          <Base.Popup className={classNames(popupClass, "min-w-48 max-w-80 p-1")}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function Item({ icon, danger = false, disabled, onSelect, children }: MenuItemProps): ReactElement {
  return (
    <Base.Item
      disabled={disabled}
      onClick={onSelect}
      className={classNames(popupItemClass, danger && "text-off-ink [&_svg]:text-off")}
    >
      {icon}
      {children}
    </Base.Item>
  );
}

export function LinkItem({ href, icon, children }: MenuLinkProps): ReactElement {
  return (
    <Base.LinkItem closeOnClick render={<PageLink href={href} />} className={popupItemClass}>
      {icon}
      {children}
    </Base.LinkItem>
  );
}

export function Choice<Value extends string>({
  label,
  value,
  onChange,
  options,
}: MenuChoiceProps<Value>): ReactElement {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-2 pb-1 font-medium text-ink-muted text-xs">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next: Value) => onChange(next)}>
        {options.map((option) => (
          <Base.RadioItem
            key={option.value}
            value={option.value}
            className={classNames(popupItemClass, "pr-8")}
          >
            {option.icon}
            {option.label}
            <Base.RadioItemIndicator className="absolute right-2">
              <Check aria-hidden />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export function Separator(): ReactNode {
  return <Base.Separator className="mx-1 my-1 h-px bg-line" />;
}
