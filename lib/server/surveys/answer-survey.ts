import "server-only";
import type { PublicAnswer } from "@/lib/contracts/surveys/survey";
import { db, type SurveyInvitation } from "@/lib/server/db";
import type { Context } from "../auth/context";
import { organizationSettings } from "../auth/organization-settings";
import { upsertRecords } from "../records/upsert-records";
import { mayAnswerAnonymously } from "./anonymous-limit";
import { findPublicSurvey, type PublicState } from "./public-survey";

/** What became of an answer. "later": too many from this network; "missing": no score, or one beyond the scale. */
export type AnswerOutcome = "stored" | "later" | "missing" | Exclude<PublicState, "open">;

/** Takes the invitation for this answer, so that of several sent at once one is stored. */
const claim = async ({ organizationId, id }: SurveyInvitation, now: Date): Promise<boolean> => {
  const { count } = await db.surveyInvitation.updateMany({
    where: { organizationId, id, answeredAt: null },
    data: { answeredAt: now },
  });
  return count === 1;
};

const release = ({ organizationId, id }: SurveyInvitation) =>
  db.surveyInvitation.updateMany({ where: { organizationId, id }, data: { answeredAt: null } });

/**
 * Stores what a public form sent as a survey response, by the way that all records go: checked by the contract, logged
 * as a change from a survey, and in the numbers at once. By an invitation the answer is tied to its customer and ticket
 * and stands: it can be neither repeated nor changed. Without one nothing about the person is kept.
 * @param address the network address that sent it, for the limit of anonymous answers alone
 * @returns null when there is no such survey
 */
export const answerSurvey = async (
  slug: string,
  answer: PublicAnswer,
  address: string,
  now = new Date(),
): Promise<AnswerOutcome | null> => {
  const found = await findPublicSurvey(slug, answer.token, now);
  if (!found) return null;
  const { stored, invitation, state } = found;
  if (state !== "open") return state;
  const { score } = answer;
  if (score === undefined || score < stored.scaleMin || score > stored.scaleMax) return "missing";
  // A field that no person sees was filled in: a program is told that all went well, and nothing is stored.
  if (answer.website !== "") return "stored";
  if (invitation === null && !(await mayAnswerAnonymously(stored, address, now))) return "later";
  if (invitation && !(await claim(invitation, now))) return "answered";

  const ctx: Context = {
    organization: organizationSettings(stored.organization),
    user: null,
    apiKeyId: null,
    role: null,
    scopes: ["write"],
  };
  const comment = answer.comment.trim();
  const row = {
    externalId: `survey-${slug}-${invitation?.id ?? answer.page}`,
    kind: stored.kind,
    score,
    scaleMin: stored.scaleMin,
    scaleMax: stored.scaleMax,
    submittedAt: now.toISOString(),
    ...(comment === "" ? {} : { comment }),
    ...(invitation?.customerExternalId ? { customerExternalId: invitation.customerExternalId } : {}),
    ...(invitation?.ticketExternalId ? { ticketExternalId: invitation.ticketExternalId } : {}),
  };
  try {
    const source = { origin: "survey", note: stored.name } as const;
    const { created } = await upsertRecords(ctx, "survey-responses", [row], { atomic: true, now, source });
    if (invitation === null && created > 0) {
      const { organizationId, id } = stored;
      await db.survey.update({
        where: { organizationId_id: { organizationId, id } },
        data: { anonymousAnswers: { increment: 1 } },
      });
    }
  } catch (error) {
    if (invitation) await release(invitation);
    throw error;
  }
  return "stored";
};
