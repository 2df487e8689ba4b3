import { useOrganization } from "@/components/layout/organization-context";
import type { Filter } from "@/lib/contracts/kpi";
import type { Trace } from "@/lib/contracts/trace";
import { formatInstant } from "@/lib/format/format-period";

type Props = { trace: Trace; filter: Filter };

const filterWords = (filter: Filter): string =>
  Object.entries(filter)
    .map(
      ([dimension, values]) =>
        `${dimension}: ${(values ?? []).map((value) => value || "Not set").join(" or ")}`,
    )
    .join("; ");

/** Between which instants records count, in which zone, under which filter, and how fresh they are. */
export function TraceFacts({ trace, filter }: Props) {
  const { locale } = useOrganization();
  const moment = (instant: string) => formatInstant(instant, locale, trace.timeZone);
  const filtered = filterWords(filter);
  const facts = [
    { name: "Counts from", text: moment(trace.startsAt) },
    { name: "and before", text: moment(trace.endsAt) },
    { name: "Time zone", text: trace.timeZone.replaceAll("_", " ") },
    ...(filtered ? [{ name: "Filter", text: filtered }] : []),
    {
      name: "Data last changed",
      text: trace.dataChangedAt === null ? "no record yet" : moment(trace.dataChangedAt),
    },
    { name: "Computed", text: moment(trace.asOf) },
  ];
  return (
    <section aria-labelledby="trace-facts" className="mt-6">
      <h3 id="trace-facts" className="mb-2 font-semibold text-base">
        Period and data
      </h3>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1 text-sm">
        {facts.map(({ name, text }) => (
          <div key={name} className="contents">
            <dt className="text-ink-muted">{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
