import "server-only";
import type { Survey } from "@/lib/contracts/surveys/survey";
import type { Organization, Survey as Stored, SurveyInvitation } from "@/lib/server/db";
import { db } from "@/lib/server/db";
import { hashOfToken } from "./invite";
import { noCounts, surveyDto } from "./stored-survey";

/** What a public page shows of a survey: nothing of who made it or how many answered. */
export type PublicSurvey = Pick<Survey, "kind" | "scale" | "language" | "words">;

/** Whether the form can be answered by this link, or why not. */
export type PublicState = "open" | "answered" | "closed" | "expired" | "unknown";

type Found = {
  stored: Stored & { organization: Organization };
  survey: PublicSurvey;
  invitation: SurveyInvitation | null;
  state: PublicState;
};

const stateOf = (
  stored: Stored,
  invitation: SurveyInvitation | null,
  token: string,
  now: Date,
): PublicState => {
  if (token !== "" && invitation === null) return "unknown";
  if (invitation?.answeredAt) return "answered";
  if (stored.closedAt) return "closed";
  if (invitation && invitation.expiresAt <= now) return "expired";
  return invitation || stored.allowsAnonymous ? "open" : "unknown";
};

/**
 * A survey by its public address: the address says which survey, and the survey which organization; everything else is
 * looked up within that.
 * @param token of an invitation; empty for the public link
 * @returns null when there is no such survey
 */
export const findPublicSurvey = async (slug: string, token: string, now: Date): Promise<Found | null> => {
  const stored = await db.survey.findUnique({ where: { slug }, include: { organization: true } });
  if (!stored) return null;
  const invitation =
    token === ""
      ? null
      : await db.surveyInvitation.findFirst({
          where: {
            organizationId: stored.organizationId,
            surveyId: stored.id,
            tokenHash: hashOfToken(token),
          },
        });
  const { kind, scale, language, words } = surveyDto(stored, noCounts);
  return {
    stored,
    survey: { kind, scale, language, words },
    invitation,
    state: stateOf(stored, invitation, token, now),
  };
};

/** {@link findPublicSurvey} for a page that is shown: a first look at an invitation is kept. */
export const openPublicSurvey = async (
  slug: string,
  token: string,
  now = new Date(),
): Promise<{ survey: PublicSurvey; state: PublicState } | null> => {
  const found = await findPublicSurvey(slug, token, now);
  if (found?.invitation && found.invitation.openedAt === null) {
    const { organizationId, id } = found.invitation;
    await db.surveyInvitation.updateMany({
      where: { organizationId, id, openedAt: null },
      data: { openedAt: now },
    });
  }
  return found && { survey: found.survey, state: found.state };
};
