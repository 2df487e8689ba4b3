import { StatusIcon, type StatusTone } from "@/components/ui/status-badge";
import type { ObjectiveFinding } from "@/lib/contracts/objectives";

const tones: Record<ObjectiveFinding["level"], StatusTone> = { ok: "ok", hint: "watch", problem: "off" };
const levelWords: Record<ObjectiveFinding["level"], string> = {
  ok: "Fine",
  hint: "Worth a thought",
  problem: "Problem",
};
const criterionNames: Record<ObjectiveFinding["criterion"], string> = {
  specific: "Specific",
  measurable: "Measurable",
  achievable: "Achievable",
  relevant: "Relevant",
  "time-bound": "Time-bound",
};
const criteria = Object.keys(criterionNames) as ObjectiveFinding["criterion"][];

/** How many findings ask for something: "1 problem, 2 hints", or that there are none. */
export function findingsSummary(findings: readonly ObjectiveFinding[]): string {
  const count = (level: ObjectiveFinding["level"], noun: string) => {
    const found = findings.filter((finding) => finding.level === level).length;
    return found === 0 ? [] : [`${found} ${noun}${found === 1 ? "" : "s"}`];
  };
  const parts = [...count("problem", "problem"), ...count("hint", "hint")];
  return parts.length === 0 ? "Nothing to add" : parts.join(", ");
}

/** The findings of a SMART check, criterion by criterion: shape, word and colour, and what was found. */
export function Findings({ findings }: { findings: readonly ObjectiveFinding[] }) {
  return (
    <div className="@container">
      <dl className="grid gap-x-8 gap-y-4 @lg:grid-cols-2">
        {criteria.map((criterion) => (
          <div key={criterion}>
            <dt className="mb-1 font-medium">{criterionNames[criterion]}</dt>
            {findings
              .filter((finding) => finding.criterion === criterion)
              .map(({ level, text }) => (
                <dd key={text} className="mt-1 flex gap-2 text-ink-muted">
                  <StatusIcon status={tones[level]} className="mt-0.75" />
                  <span>
                    <span className="sr-only">{levelWords[level]}: </span>
                    {text}
                  </span>
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
