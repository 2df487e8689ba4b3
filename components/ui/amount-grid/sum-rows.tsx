import { shownAmount, sumOf, totalsOf } from "./amount-draft";
import { groupCellClass, groupNameClass, totalCellClass, totalNameClass } from "./table-classes";

type Amounts = readonly (readonly (string | null)[])[];
type Props = { name: string; amounts: Amounts; locale: string };

function Sums({ amounts, locale, className }: { amounts: Amounts; locale: string; className: string }) {
  const totals = totalsOf(amounts);
  return [...totals, sumOf(totals)].map((total, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the twelve months and the year, always in this order
    <td key={index} className={className}>
      {shownAmount(total, locale) || "–"}
    </td>
  ));
}

/** The name of a group of rows with their sums. */
export function GroupRow({ name, amounts, locale }: Props) {
  return (
    <tr>
      <th scope="rowgroup" className={groupNameClass}>
        {name}
      </th>
      <Sums {...{ amounts, locale }} className={groupCellClass} />
    </tr>
  );
}

/** The sums of all. */
export function TotalRow({ name, amounts, locale }: Props) {
  return (
    <tr>
      <th scope="row" className={totalNameClass}>
        {name}
      </th>
      <Sums {...{ amounts, locale }} className={totalCellClass} />
    </tr>
  );
}
