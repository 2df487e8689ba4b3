import { ChevronDown, ListTree } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import type { TypeHealth, Weakness } from "@/lib/contracts/data-health";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { EffectList, worstWords } from "./effect-list";
import { typeNames } from "./type-names";

const WeakRecordsDialog = dynamic(() => import("./weak-records-dialog").then((it) => it.WeakRecordsDialog), {
  ssr: false,
});

/** What is wrong with the records of a type: each weakness opens to what it does, how to mend it, and its records. */
export function TypeWeaknesses({ health }: { health: TypeHealth }) {
  const sound =
    health.sound === 1 ? "One further check is clean" : `${health.sound} further checks are clean`;
  return (
    <Card as="section" id={health.type} aria-labelledby={`${health.type}-title`} className="scroll-mt-16">
      <CardHeader
        level={3}
        id={`${health.type}-title`}
        title={typeNames[health.type]}
        description={health.sound > 0 ? `${sound}.` : undefined}
        className="mb-2"
      />
      <div className="divide-y divide-line">
        {health.weaknesses.map((weakness) => (
          <WeaknessItem key={weakness.rule} weakness={weakness} />
        ))}
      </div>
    </Card>
  );
}

function WeaknessItem({ weakness }: { weakness: Weakness }) {
  const organization = useOrganization();
  const [listed, setListed] = useState(false);
  const element = useRef<HTMLDetailsElement>(null);
  const { rule, title, records, sharePercent, explanation, mend, effects } = weakness;
  useEffect(() => {
    // The address of a mark names the weakness that it is about: it is opened on arrival.
    const open = () => {
      if (location.hash !== `#${rule}` || !element.current) return;
      element.current.open = true;
      element.current.scrollIntoView({ block: "center" });
    };
    open();
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  }, [rule]);
  const share =
    sharePercent === null
      ? ""
      : ` · ${sharePercent < 0.1 ? "< 0.1 %" : formatValue(sharePercent, "%", organization)}`;
  return (
    <details ref={element} id={rule} className="group scroll-mt-16">
      <summary className="flex min-h-11 list-none items-start gap-3 rounded-sm py-3 [&::-webkit-details-marker]:hidden">
        <ChevronDown
          aria-hidden
          className="mt-0.5 size-4 shrink-0 text-ink-muted transition-transform group-open:rotate-180"
        />
        <span className="grid min-w-0 flex-1 gap-x-4 gap-y-0.5 sm:grid-cols-[minmax(0,1fr)_auto]">
          <span className="font-medium">{title}</span>
          <span className="text-sm tabular-nums sm:text-right">
            {formatCount(records, organization.locale)}
            <span className="text-ink-muted">{share}</span>
          </span>
          <span className="text-ink-muted text-sm sm:col-span-2">{worstWords(effects, organization)}</span>
        </span>
      </summary>
      <div className="flex flex-col gap-4 pb-4 pl-7">
        <p className="max-w-prose">{explanation}</p>
        <EffectList effects={effects} />
        <p className="max-w-prose">
          <strong className="font-medium">How to mend it.</strong> {mend}
        </p>
        <p>
          <Button size="sm" icon={<ListTree aria-hidden />} onClick={() => setListed(true)}>
            Show the {records === 1 ? "record" : `${formatCount(records, organization.locale)} records`}
          </Button>
        </p>
      </div>
      {listed && <WeakRecordsDialog rule={rule} title={title} onClose={() => setListed(false)} />}
    </details>
  );
}
