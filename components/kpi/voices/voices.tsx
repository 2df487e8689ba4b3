"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { MessageSquareText } from "lucide-react";
import { useDeferredValue } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { Filter, KpiSummary, SeriesQuery } from "@/lib/contracts/kpi";
import { everything, type Narrowed } from "@/lib/contracts/voice-view";
import type { Voices as Answer } from "@/lib/contracts/voices";
import { formatDateRange } from "@/lib/format/format-period";
import { formatCount } from "@/lib/format/format-value";
import { problemOf } from "@/lib/queries/problem-of";
import { type ListedVoices, voicesOptions } from "@/lib/queries/voices";
import { useNarrowed } from "./use-narrowed";
import { VoiceFilters } from "./voice-filters";
import { VoiceList } from "./voice-list";
import { VoiceWords } from "./voice-words";
import { VoicesDownload } from "./voices-download";

type Props = {
  kpi: string;
  query: Pick<SeriesQuery, "from" | "to" | "filter">;
  dimensions: KpiSummary["dimensions"];
};

const isNarrowed = ({ group, search, word, filter }: Narrowed) =>
  group !== null || search.trim() !== "" || word !== null || Object.keys(filter).length > 0;

/** What people wrote beside their score, in the range and under the filters of the page; and in which words. */
export function Voices({ kpi, query: { from, to, filter }, dimensions }: Props) {
  const { locale } = useOrganization();
  const [chosen, setNarrowed] = useNarrowed();
  const narrowed = useDeferredValue(chosen);
  // The page's own filter wins where it says something about the same dimension.
  const asked: Filter = { ...narrowed.filter, ...filter };
  const listed: ListedVoices = {
    kpi,
    from,
    to,
    filter: asked,
    ...(narrowed.group ? { group: narrowed.group } : {}),
    ...(narrowed.search.trim() ? { search: narrowed.search.trim() } : {}),
    ...(narrowed.word ? { word: narrowed.word } : {}),
  };
  const found = useInfiniteQuery(voicesOptions(listed));
  const first = found.data?.pages[0];
  const header = (
    <CardHeader
      id="voices"
      title="Comments behind the score"
      description={formatDateRange(from, to, locale)}
      actions={first && first.count > 0 ? <VoicesDownload listed={listed} /> : undefined}
    />
  );
  const body = () => {
    if (!first) {
      if (!found.error) return <Skeleton className="h-80 w-full" />;
      return (
        <ErrorState
          title="The comments could not be read"
          onRetry={() => found.refetch()}
          retrying={found.isFetching}
        >
          {problemOf(found.error).detail}
        </ErrorState>
      );
    }
    if (first.count === 0 && !isNarrowed(chosen)) return <NoComments answers={first.answers} />;
    return (
      <div className="flex flex-col gap-6">
        <VoiceWords
          kpi={kpi}
          query={{ from, to, filter: asked }}
          word={chosen.word}
          onChoose={(word) => setNarrowed({ ...chosen, word })}
        />
        <div>
          <VoiceFilters
            narrowed={chosen}
            onChange={setNarrowed}
            groups={first.groups}
            pageFilter={filter}
            dimensions={dimensions}
          />
          <Found found={found} first={first} onClear={() => setNarrowed(everything)} />
        </div>
      </div>
    );
  };
  return (
    <Card as="section" aria-labelledby="voices">
      {header}
      {body()}
    </Card>
  );
}

type FoundProps = {
  found: ReturnType<typeof useInfiniteQuery<Answer, Error, { pages: Answer[] }>>;
  first: Answer;
  onClear: () => void;
};

function Found({ found, first, onClear }: FoundProps) {
  const { locale } = useOrganization();
  const voices = found.data?.pages.flatMap((page) => page.voices) ?? [];
  const comments = `${formatCount(first.count, locale)} ${first.count === 1 ? "comment" : "comments"}`;
  return (
    <div className="mt-3" aria-busy={found.isPlaceholderData || undefined}>
      <p role="status" className="text-ink-muted text-sm">
        {first.count === 0 ? "No comment matches." : comments}
      </p>
      {first.count === 0 && (
        <Button className="mt-2" size="sm" onClick={onClear}>
          Show all comments
        </Button>
      )}
      <VoiceList voices={voices} terms={first.terms} />
      {found.hasNextPage && (
        <p className="mt-3 flex flex-wrap items-center gap-3 text-ink-muted text-sm">
          <Button onClick={() => found.fetchNextPage()} pending={found.isFetchingNextPage}>
            Show more
          </Button>
          {formatCount(voices.length, locale)} of {formatCount(first.count, locale)} shown
        </p>
      )}
      {found.error && (
        <p role="alert" className="mt-2 text-off-ink text-sm">
          {problemOf(found.error).detail}
        </p>
      )}
    </div>
  );
}

function NoComments({ answers }: { answers: number }) {
  const { locale } = useOrganization();
  return (
    <EmptyState
      icon={<MessageSquareText />}
      title={answers === 0 ? "No answers in this period" : "Nobody has written a comment in this period"}
    >
      {answers === 0
        ? "What customers write beside their score will be here, with the words that set the unhappy apart from the happy. Choose a longer period, or remove a filter."
        : `${formatCount(answers, locale)} answers came without one. Comments come with survey responses, in their field "comment": by import, or by the API. Ask for one in the survey: “What is the main reason for your score?”`}
    </EmptyState>
  );
}
