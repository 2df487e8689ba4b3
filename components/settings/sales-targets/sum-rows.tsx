import { useOrganization } from "@/components/layout/organization-context";
import { shownAmount, sumOf, totalsOf } from "./plan";
import { companyCellClass, companyNameClass, teamCellClass, teamNameClass } from "./table-classes";

type Amounts = readonly (readonly (string | null)[])[];

function Sums({ amounts, className }: { amounts: Amounts; className: string }) {
  const { locale } = useOrganization();
  const totals = totalsOf(amounts);
  return [...totals, sumOf(totals)].map((total, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the twelve months and the year, always in this order
    <td key={index} className={className}>
      {shownAmount(total, locale) || "–"}
    </td>
  ));
}

/** A team's name with the sums of its owners. */
export function TeamRow({ name, amounts }: { name: string; amounts: Amounts }) {
  return (
    <tr>
      <th scope="rowgroup" className={teamNameClass}>
        {name}
      </th>
      <Sums amounts={amounts} className={teamCellClass} />
    </tr>
  );
}

/** The sums of all. */
export function CompanyRow({ amounts }: { amounts: Amounts }) {
  return (
    <tr>
      <th scope="row" className={companyNameClass}>
        Company
      </th>
      <Sums amounts={amounts} className={companyCellClass} />
    </tr>
  );
}
