import "server-only";
import { randomInt } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { SurveyDetail, SurveyInput } from "@/lib/contracts/surveys/survey";
import { Conflict, NotFound } from "@/lib/errors";
import { db } from "@/lib/server/db";
import type { Context } from "../auth/context";
import { requireRecordWriter } from "../records/upsert-records";
import { getSurvey } from "./read-surveys";
import { endsOfScale } from "./stored-survey";

/** No vowels and nothing that looks like another: neither words nor misreadings come up. */
const LETTERS = "bcdfghjkmnpqrstvwxz23456789";
/** Some 57 bits: whoever is not told of a survey does not come upon it. */
const newSlug = (): string =>
  Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)] ?? "b").join("");

const columnsOf = ({ name, kind, scale, language, words, allowsAnonymous }: SurveyInput) => ({
  name,
  kind,
  ...endsOfScale(scale),
  language,
  words,
  allowsAnonymous,
});

/** @throws NotAllowed unless the caller may write records */
export const createSurvey = async (
  ctx: Context,
  input: SurveyInput,
  now = new Date(),
): Promise<SurveyDetail> => {
  requireRecordWriter(ctx);
  const id = uuidv7();
  await db.survey.create({
    data: {
      organizationId: ctx.organization.id,
      id,
      slug: newSlug(),
      ...columnsOf(input),
      closedAt: input.isOpen ? null : now,
      createdByName: ctx.user?.name ?? "API",
      createdAt: now,
    },
  });
  return getSurvey(ctx, id);
};

/**
 * Changes words, opens or closes. What was asked of those who answered already stays asked: kind and scale.
 * @throws NotFound · Conflict for another kind or scale once there are answers · NotAllowed
 */
export const updateSurvey = async (
  ctx: Context,
  id: string,
  input: SurveyInput,
  now = new Date(),
): Promise<SurveyDetail> => {
  requireRecordWriter(ctx);
  const { survey: before } = await getSurvey(ctx, id);
  const isAnswered = before.counts.answered + before.anonymousAnswers > 0;
  if (isAnswered && (input.kind !== before.kind || input.scale !== before.scale)) {
    throw new Conflict("This survey was answered already: its kind and scale stay. Make another survey.");
  }
  const stays = before.isOpen === input.isOpen;
  const { count } = await db.survey.updateMany({
    where: { organizationId: ctx.organization.id, id },
    data: { ...columnsOf(input), ...(stays ? {} : { closedAt: input.isOpen ? null : now }) },
  });
  if (count === 0) throw new NotFound("There is no such survey in this organization.");
  return getSurvey(ctx, id);
};
