import { useQuery } from "@tanstack/react-query";
import { useOrganization } from "@/components/layout/organization-context";
import { classNames } from "@/components/ui/class-names";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { VoiceWords as Answer, VoiceWordsQuery } from "@/lib/contracts/voices";
import { formatCount } from "@/lib/format/format-value";
import { problemOf } from "@/lib/queries/problem-of";
import { voiceWordsOptions } from "@/lib/queries/voices";
import { groupInSentence } from "./group-names";

type Props = {
  kpi: string;
  query: VoiceWordsQuery;
  word: string | null;
  onChoose: (word: string | null) => void;
};

/** The words that set the unhappy apart from the happy, side by side; a word filters the comments below. */
export function VoiceWords({ kpi, query, word, onChoose }: Props) {
  const { locale } = useOrganization();
  const { data, error, refetch, isFetching } = useQuery(voiceWordsOptions({ kpi, ...query }));
  if (!data) {
    if (!error) return <Skeleton className="h-48 w-full" />;
    return (
      <ErrorState title="The words could not be read" onRetry={() => refetch()} retrying={isFetching}>
        {problemOf(error).detail}
      </ErrorState>
    );
  }
  if (data.low.words.length === 0 && data.high.words.length === 0) {
    return (
      <p className="text-ink-muted text-sm">
        No word sets {groupInSentence(data.low.group)} apart from {groupInSentence(data.high.group)} beyond
        chance: {formatCount(data.low.comments, locale)} and {formatCount(data.high.comments, locale)}{" "}
        comments to compare. A longer period has more of them.
      </p>
    );
  }
  return (
    <>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Side answer={data} side="low" word={word} onChoose={onChoose} />
        <Side answer={data} side="high" word={word} onChoose={onChoose} />
      </div>
      <p className="mt-3 text-ink-muted text-xs">
        Strongest first, beyond what chance does in one of twenty words; each counted once per comment, in at
        least {data.minimumComments} comments.
        {data.read < data.comments &&
          ` From the newest ${formatCount(data.read, locale)} of ${formatCount(data.comments, locale)} comments.`}
      </p>
    </>
  );
}

function Side({
  answer,
  side,
  word,
  onChoose,
}: Pick<Props, "word" | "onChoose"> & { answer: Answer; side: "low" | "high" }) {
  const { locale } = useOrganization();
  const { group, comments, words } = answer[side];
  const other = answer[side === "low" ? "high" : "low"];
  return (
    <section aria-labelledby={`words-${side}`}>
      <h3 id={`words-${side}`} className="font-medium text-sm">
        Said more by {groupInSentence(group)}
      </h3>
      <p className="mb-2 text-ink-muted text-xs">
        in how many of their {formatCount(comments, locale)} comments, and of the{" "}
        {formatCount(other.comments, locale)} of {groupInSentence(other.group)}
      </p>
      {words.length === 0 && <p className="text-ink-muted text-sm">No word beyond chance.</p>}
      <ul className="flex flex-wrap gap-1.5">
        {words.map((each) => {
          const [mine, theirs] = side === "low" ? [each.low, each.high] : [each.high, each.low];
          const chosen = each.word === word;
          return (
            <li key={each.word} className="min-w-0 max-w-full">
              <button
                type="button"
                aria-pressed={chosen}
                onClick={() => onChoose(chosen ? null : each.word)}
                className={classNames(
                  "flex h-8 max-w-full items-center gap-2 rounded-md border border-line px-2.5 text-sm transition-colors hover:border-line-strong max-sm:min-h-11",
                  chosen && "border-accent bg-accent-soft text-accent-ink hover:border-accent",
                )}
              >
                <span className="truncate">{each.word}</span>{" "}
                <span className={classNames("text-xs tabular-nums", chosen ? "" : "text-ink-muted")}>
                  <strong className={side === "low" ? "text-off-ink" : "text-ok-ink"}>
                    {formatCount(mine, locale)}
                  </strong>
                  <span className="sr-only"> comments of {groupInSentence(group)}</span>
                  <span aria-hidden> : </span>
                  <span className="sr-only">, </span>
                  {formatCount(theirs, locale)}
                  <span className="sr-only"> of {groupInSentence(other.group)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
