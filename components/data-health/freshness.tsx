import { useOrganization } from "@/components/layout/organization-context";
import { Card, CardHeader } from "@/components/ui/card";
import { StatusIcon } from "@/components/ui/status-badge";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { TypeHealth } from "@/lib/contracts/data-health";
import { formatMoment } from "@/lib/format/format-period";
import { formatCount } from "@/lib/format/format-value";
import { rhythmWords } from "@/lib/format/health-words";
import { typeNames } from "./type-names";

const tones = { usual: "ok", silent: "off", low: "watch", high: "watch", unknown: "none" } as const;

/** Per type of record: how many, how fresh, and whether they come in as they usually do. */
export function Freshness({ types, age }: { types: readonly TypeHealth[]; age: string }) {
  const { locale, timeZone } = useOrganization();
  const moment = (at: string | null) => (at === null ? "–" : formatMoment(at, locale, timeZone));
  return (
    <Card as="section" aria-labelledby="freshness">
      <CardHeader id="freshness" title="Freshness and volume" description={age} />
      <Table label="Freshness and volume of records">
        <thead>
          <tr>
            <HeadCell>Records</HeadCell>
            <HeadCell figures>Number</HeadCell>
            <HeadCell className="max-md:hidden">Latest</HeadCell>
            <HeadCell className="max-md:hidden">Last change</HeadCell>
            <HeadCell>Volume</HeadCell>
            <HeadCell figures className="max-sm:hidden">
              Weaknesses
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {types.map(({ type, records, lastRecordAt, lastChangedAt, rhythm, weaknesses }) => (
            <Row key={type}>
              <RowHeadCell className="whitespace-nowrap max-sm:whitespace-normal">
                {typeNames[type]}
                <span className="block font-normal text-ink-muted text-xs md:hidden">
                  {lastRecordAt ? moment(lastRecordAt) : "No record"}
                </span>
                <span className="block font-normal text-xs sm:hidden">
                  <WeaknessLink type={type} number={weaknesses.length} unit />
                </span>
              </RowHeadCell>
              <DataCell figures>{formatCount(records, locale)}</DataCell>
              <DataCell className="whitespace-nowrap text-sm max-md:hidden">{moment(lastRecordAt)}</DataCell>
              <DataCell className="whitespace-nowrap text-sm max-md:hidden">{moment(lastChangedAt)}</DataCell>
              <DataCell className="min-w-36 text-sm">
                {rhythm && records > 0 ? (
                  <span className="flex gap-1.5">
                    <StatusIcon status={tones[rhythm.state]} className="mt-0.5 size-4 shrink-0" />
                    {rhythmWords(rhythm, { locale, currency: "EUR" })}
                  </span>
                ) : (
                  <span className="text-ink-muted">{records > 0 ? "At no regular pace" : "None yet"}</span>
                )}
              </DataCell>
              <DataCell figures className="max-sm:hidden">
                {weaknesses.length === 0 ? (
                  <span className="text-ink-muted">{records > 0 ? "None" : "–"}</span>
                ) : (
                  <WeaknessLink type={type} number={weaknesses.length} />
                )}
              </DataCell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** Leads to what is wrong with a type's records; on phones, where there is no column for it, with the word. */
function WeaknessLink({ type, number, unit }: { type: string; number: number; unit?: boolean }) {
  if (number === 0) return null;
  return (
    <a className="touch-target text-accent-ink underline underline-offset-3" href={`#${type}`}>
      {number}
      {unit && (number === 1 ? " weakness" : " weaknesses")}
    </a>
  );
}
