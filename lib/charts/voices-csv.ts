import { toCsv } from "./csv";

type Named = { externalId: string; name: string };

/** A comment, as far as a file shows it. */
export type VoiceRow = {
  externalId: string;
  at: string;
  score: number;
  scaleMin: number;
  scaleMax: number;
  group: string;
  comment: string;
  customer: (Named & { segment: string | null }) | null;
  ticket: { externalId: string; channel: string | null; category: string | null } | null;
  owner: (Named & { team: string | null }) | null;
};

const head = [
  "response id",
  "at",
  "score",
  "scale",
  "group",
  "comment",
  "customer id",
  "customer",
  "segment",
  "ticket id",
  "channel",
  "category",
  "owner id",
  "owner",
  "team",
];

/** Comments as CSV, one line each. What a spreadsheet would run as a formula is made harmless (csv.ts). */
export const voicesCsv = (voices: readonly VoiceRow[]): string =>
  toCsv([
    head,
    ...voices.map(({ customer, ticket, owner, ...voice }) => [
      voice.externalId,
      voice.at,
      voice.score,
      `${voice.scaleMin} to ${voice.scaleMax}`,
      voice.group,
      voice.comment,
      customer?.externalId ?? null,
      customer?.name ?? null,
      customer?.segment ?? null,
      ticket?.externalId ?? null,
      ticket?.channel ?? null,
      ticket?.category ?? null,
      owner?.externalId ?? null,
      owner?.name ?? null,
      owner?.team ?? null,
    ]),
  ]);
