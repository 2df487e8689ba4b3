import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { dimensionNames } from "@/components/kpi/dimension-names";
import { useOrganization } from "@/components/layout/organization-context";
import { classNames } from "@/components/ui/class-names";
import { TextField } from "@/components/ui/text-field";
import { ToolbarSelect } from "@/components/ui/toolbar-select";
import type { Filter } from "@/lib/contracts/kpi";
import { type Narrowed, voiceDimensions, voiceTextLimits } from "@/lib/contracts/voice-view";
import type { Voices } from "@/lib/contracts/voices";
import { formatCount } from "@/lib/format/format-value";
import { dimensionValuesOptions } from "@/lib/queries/kpis";
import { groupNames } from "./group-names";

type Dimension = keyof Filter;
const all = " all";

type Props = {
  narrowed: Narrowed;
  onChange: (next: Narrowed) => void;
  groups: Voices["groups"];
  /** The page's own filter: what it says already is not asked again. */
  pageFilter: Filter;
  dimensions: readonly Dimension[];
};

/** Whose comments, by group, segment, agent, team, channel and category, and with which words. */
export function VoiceFilters({ narrowed, onChange, groups, pageFilter, dimensions }: Props) {
  const values = useQuery(dimensionValuesOptions()).data?.dimensions ?? [];
  const chosen = (dimension: Dimension) => narrowed.filter[dimension]?.[0];
  const choose = (dimension: Dimension, value: string) => {
    const { [dimension]: _, ...rest } = narrowed.filter;
    onChange({ ...narrowed, filter: value === all ? rest : { ...rest, [dimension]: [value] } });
  };
  return (
    <div className="flex flex-col gap-3">
      <GroupChoice
        groups={groups}
        chosen={narrowed.group}
        onChange={(group) => onChange({ ...narrowed, group })}
      />
      <div className="flex flex-wrap items-center gap-2">
        <TextField
          label="Search the comments"
          hideLabel
          type="search"
          placeholder="Search the comments"
          maxLength={voiceTextLimits.search}
          value={narrowed.search}
          onValueChange={(search) => onChange({ ...narrowed, search })}
          className="w-full sm:w-64"
        />
        {voiceDimensions
          .filter((dimension) => dimensions.includes(dimension) && !pageFilter[dimension])
          .map((dimension) => {
            const known = values.find(({ id }) => id === dimension)?.values ?? [];
            if (known.length < 2) return null;
            const name = dimension === "owner" ? "Agent" : dimensionNames[dimension];
            return (
              <ToolbarSelect
                key={dimension}
                label={name}
                prefix={name}
                value={chosen(dimension) ?? all}
                options={[{ value: all, label: "All" }, ...known, { value: "", label: "Not set" }]}
                onValueChange={(value) => choose(dimension, value)}
              />
            );
          })}
        {narrowed.word !== null && (
          <button
            type="button"
            aria-label={`Remove the word ${narrowed.word}`}
            onClick={() => onChange({ ...narrowed, word: null })}
            className="inline-flex h-9 items-center gap-1.5 rounded-md border border-accent bg-accent-soft px-2.5 text-accent-ink text-sm max-sm:min-h-11"
          >
            Word: {narrowed.word}
            <X aria-hidden className="size-3.5" />
          </button>
        )}
      </div>
    </div>
  );
}

function GroupChoice({
  groups,
  chosen,
  onChange,
}: {
  groups: Voices["groups"];
  chosen: Narrowed["group"];
  onChange: (group: Narrowed["group"]) => void;
}) {
  const { locale } = useOrganization();
  const total = groups.reduce((sum, { comments }) => sum + comments, 0);
  const choices = [
    { group: null, name: "All", comments: total },
    ...groups.map(({ group, comments }) => ({ group, name: groupNames[group].many, comments })),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: toggle buttons, not a form's fieldset
    <div role="group" aria-label="Whose comments" className="flex flex-wrap gap-1.5">
      {choices.map(({ group, name, comments }) => (
        <button
          key={name}
          type="button"
          aria-pressed={group === chosen}
          onClick={() => onChange(group)}
          className={classNames(
            "flex h-8 items-center gap-1.5 rounded-md border border-line px-2.5 font-medium text-sm transition-colors hover:bg-sunken max-sm:min-h-11",
            group === chosen && "border-accent bg-accent-soft text-accent-ink hover:bg-accent-soft",
          )}
        >
          {name}
          <span className={classNames("font-normal tabular-nums", group !== chosen && "text-ink-muted")}>
            {formatCount(comments, locale)}
          </span>
        </button>
      ))}
    </div>
  );
}
