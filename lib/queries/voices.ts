import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type * as operations from "@/lib/contracts/operations/voices";
import type { Voice, Voices, VoicesQuery, VoiceWordsQuery } from "@/lib/contracts/voices";
import { call } from "./call";
import { numbersKey } from "./kpis";

/** A file that a browser makes holds at most so many rows; scripts page on with the cursor. */
const maxRowsOfFile = 20_000;

/** Which comments of which KPI; pages are asked for one after the other. */
export type ListedVoices = { kpi: string } & Omit<VoicesQuery, "cursor" | "limit">;

/** The comments behind a score, a page at a time, newest first. What was found before stays while a search is typed. */
export const voicesOptions = ({ kpi, ...query }: ListedVoices) =>
  infiniteQueryOptions({
    queryKey: [...numbersKey, "voices", kpi, query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }): Promise<Voices> =>
      call<typeof operations.listVoices>("GET /kpis/{id}/voices", {
        params: { id: kpi },
        query: { ...query, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page: Voices) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The words that set one group apart from the other. */
export const voiceWordsOptions = ({ kpi, ...query }: { kpi: string } & VoiceWordsQuery) =>
  queryOptions({
    queryKey: [...numbersKey, "voice-words", kpi, query],
    queryFn: ({ signal }) =>
      call<typeof operations.getVoiceWords>("GET /kpis/{id}/voices/words", {
        params: { id: kpi },
        query,
        signal,
      }),
  });

/** All comments that match, for a file; cut where a file ends. */
export const readAllVoices = async ({
  kpi,
  ...query
}: ListedVoices): Promise<{ voices: Voice[]; cut: boolean }> => {
  const voices: Voice[] = [];
  let cursor: string | undefined;
  do {
    const page = await call<typeof operations.listVoices>("GET /kpis/{id}/voices", {
      params: { id: kpi },
      query: { ...query, cursor, limit: 200 },
    });
    voices.push(...page.voices);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && voices.length < maxRowsOfFile);
  return { voices, cut: cursor !== undefined };
};
