import { Button } from "@/components/ui/button";

/** A file to try an import with. */
export type Sample = { path: string; name: string; label: string };

const sample = (system: string, name: string, label: string): Sample => ({
  path: `/samples/${system}/${name}`,
  name,
  label,
});

const samples: readonly Sample[] = [
  sample("salesforce", "opportunities.csv", "Salesforce opportunities"),
  sample("hubspot", "contacts.csv", "HubSpot contacts"),
  sample("zoho", "deals.csv", "Zoho deals"),
  sample("dynamics", "cases.xlsx", "Dynamics cases (Excel)"),
  sample("plain", "customers.csv", "A plain sheet of customers"),
];

/** Small, made-up files of each system, for whoever wants to see an import before trusting it with their own. */
export function SampleFiles({ disabled, onTry }: { disabled: boolean; onTry: (sample: Sample) => void }) {
  return (
    <div className="mt-2 flex flex-wrap items-center justify-center gap-x-1 gap-y-1 text-ink-muted text-sm">
      <span>Or try a sample:</span>
      {samples.map((it) => (
        <Button key={it.path} size="sm" variant="quiet" disabled={disabled} onClick={() => onTry(it)}>
          {it.label}
        </Button>
      ))}
    </div>
  );
}
