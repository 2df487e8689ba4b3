import { classNames } from "@/components/ui/class-names";
import { monthName } from "./amount-draft";
import { cornerCellClass, headCellClass } from "./table-classes";

/** A month's name in the locale: "Mar", "March". */
export const nameOfMonth = (locale: string, style: "short" | "long", year: number, index: number): string =>
  new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC" }).format(
    new Date(Date.UTC(year, index, 1)),
  );

type Props = {
  /** What the rows are, for screen readers. */
  corner: string;
  year: number;
  /** The month in progress, "2026-11". */
  thisMonth: string;
  locale: string;
};

/** The heads of a grid of months: the month in progress is marked. */
export function MonthHeads({ corner, year, thisMonth, locale }: Props) {
  return (
    <thead>
      <tr>
        <th scope="col" className={cornerCellClass}>
          <span className="sr-only">{corner}</span>
        </th>
        {Array.from({ length: 12 }, (_, index) => {
          const month = monthName(year, index);
          const isNow = month === thisMonth;
          return (
            <th
              key={month}
              scope="col"
              aria-current={isNow ? "date" : undefined}
              className={classNames(headCellClass, isNow && "border-accent text-accent-ink")}
            >
              {nameOfMonth(locale, "short", year, index)}
            </th>
          );
        })}
        <th scope="col" className={headCellClass}>
          {year}
        </th>
      </tr>
    </thead>
  );
}
