import "server-only";
import { z } from "zod";
import { type Survey, surveyManner, surveyWordsSchema } from "@/lib/contracts/surveys/survey";
import type { Survey as Stored } from "@/lib/server/db";
import { env } from "@/lib/server/env";

const mannerSchema = z.strictObject(surveyManner);

export type Counts = { invited: number; opened: number; answered: number };
export const noCounts: Counts = { invited: 0, opened: 0, answered: 0 };

/** The public address of a survey, and of an invitation to it. */
export const surveyUrl = (slug: string, token?: string): string => {
  const url = new URL(`/s/${slug}`, env.NEXTAUTH_URL);
  if (token !== undefined) url.searchParams.set("t", token);
  return url.toString();
};

/** "1-5" as its two ends. */
export const endsOfScale = (scale: string): { scaleMin: number; scaleMax: number } => {
  const [scaleMin = 0, scaleMax = 10] = scale.split("-").map(Number);
  return { scaleMin, scaleMax };
};

/** A stored survey as screens and the API see it. */
export const surveyDto = (stored: Stored, counts: Counts): Survey => {
  const manner = mannerSchema.parse({
    kind: stored.kind,
    scale: `${stored.scaleMin}-${stored.scaleMax}`,
    language: stored.language,
  });
  return {
    id: stored.id,
    name: stored.name,
    ...manner,
    words: surveyWordsSchema.parse(stored.words),
    allowsAnonymous: stored.allowsAnonymous,
    isOpen: stored.closedAt === null,
    url: surveyUrl(stored.slug),
    counts,
    anonymousAnswers: stored.anonymousAnswers,
    createdBy: stored.createdByName,
    createdAt: stored.createdAt.toISOString(),
    closedAt: stored.closedAt?.toISOString() ?? null,
  };
};
