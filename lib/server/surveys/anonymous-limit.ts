import "server-only";
import { createHmac } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { db, type Survey } from "@/lib/server/db";
import { env } from "@/lib/server/env";

const hourMs = 3_600_000;
const KEPT_MS = 24 * hourMs;
/** Anonymous answers an hour from one network address, and to one survey from all. */
export const MOST_PER_ADDRESS = 20;
export const MOST_PER_SURVEY = 1_000;

const hashOfAddress = (survey: Survey, address: string, now: Date): string =>
  createHmac("sha256", env.NEXTAUTH_SECRET)
    .update(`${survey.id} ${now.toISOString().slice(0, 10)} ${address}`)
    .digest("base64url");

/**
 * Counts one anonymous answer in, and says whether it may be taken. Counted in the database, so that all instances of
 * the app count together; the survey's own limit holds even for whoever invents addresses.
 */
export const mayAnswerAnonymously = async (survey: Survey, address: string, now: Date): Promise<boolean> => {
  const { organizationId, id: surveyId } = survey;
  const addressHash = hashOfAddress(survey, address, now);
  await db.surveyAttempt.deleteMany({
    where: { organizationId, surveyId, at: { lt: new Date(now.getTime() - KEPT_MS) } },
  });
  await db.surveyAttempt.create({ data: { organizationId, id: uuidv7(), surveyId, addressHash, at: now } });
  const since = { organizationId, surveyId, at: { gt: new Date(now.getTime() - hourMs) } };
  const [ofAddress, ofSurvey] = await Promise.all([
    db.surveyAttempt.count({ where: { ...since, addressHash } }),
    db.surveyAttempt.count({ where: since }),
  ]);
  return ofAddress <= MOST_PER_ADDRESS && ofSurvey <= MOST_PER_SURVEY;
};
