import { ChevronLeft, ChevronRight } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";

const squareClass = classNames(buttonClass("secondary", "sm"), "w-8 px-0 max-sm:w-11");

/** The year in sight, with its neighbours; the year is in the address. */
export function YearSwitch({ year, hrefOf }: { year: number; hrefOf: (year: number) => string }) {
  return (
    <nav aria-label="Year" className="flex items-center gap-1">
      <PageLink href={hrefOf(year - 1)} aria-label={`Year ${year - 1}`} className={squareClass}>
        <ChevronLeft aria-hidden />
      </PageLink>
      <span aria-current="page" className="min-w-14 text-center font-semibold">
        {year}
      </span>
      <PageLink href={hrefOf(year + 1)} aria-label={`Year ${year + 1}`} className={squareClass}>
        <ChevronRight aria-hidden />
      </PageLink>
    </nav>
  );
}
