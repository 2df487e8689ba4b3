import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import {
  type Invitations,
  type InvitationsInput,
  invitationsInputSchema,
} from "@/lib/contracts/surveys/survey";
import { Conflict, NotFound } from "@/lib/errors";
import { db } from "@/lib/server/db";
import { localDateOf } from "@/lib/time";
import type { Context } from "../auth/context";
import { parseInput } from "../http/problem";
import { requireRecordWriter } from "../records/upsert-records";
import { surveyUrl } from "./stored-survey";

const dayMs = 86_400_000;

/** SHA-256 in hex, as stored: 256 random bits need no slow hash. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");

const idsOf = (ids: readonly (string | undefined)[]) => [...new Set(ids.filter((id) => id !== undefined))];

/** Which of the named customers and tickets are there. */
const knownOf = async (organizationId: string, invitations: InvitationsInput["invitations"]) => {
  const select = { externalId: true } as const;
  const [customers, tickets] = await Promise.all([
    db.customer.findMany({
      where: {
        organizationId,
        externalId: { in: idsOf(invitations.map((each) => each.customerExternalId)) },
      },
      select,
    }),
    db.ticket.findMany({
      where: { organizationId, externalId: { in: idsOf(invitations.map((each) => each.ticketExternalId)) } },
      select,
    }),
  ]);
  return {
    customers: new Set(customers.map(({ externalId }) => externalId)),
    tickets: new Set(tickets.map(({ externalId }) => externalId)),
  };
};

/**
 * Makes a link for each customer or ticket: its answer is tied to them, and it answers once.
 * @returns the links, which nobody can be shown again: only hashes are stored
 * @throws NotFound · Conflict for a closed survey · InvalidInput · NotAllowed
 */
export const inviteToSurvey = async (
  ctx: Context,
  surveyId: string,
  input: InvitationsInput,
  now = new Date(),
): Promise<Invitations> => {
  requireRecordWriter(ctx);
  const { invitations, expiresInDays } = parseInput(invitationsInputSchema, input, "Invitations");
  const organizationId = ctx.organization.id;
  const survey = await db.survey.findUnique({
    where: { organizationId_id: { organizationId, id: surveyId } },
  });
  if (!survey) throw new NotFound("There is no such survey in this organization.");
  if (survey.closedAt) throw new Conflict("This survey is closed. Open it again to invite people.");
  const known = await knownOf(organizationId, invitations);
  const expiresAt = new Date(now.getTime() + expiresInDays * dayMs);
  const month = new Date(`${localDateOf(now, ctx.organization.timeZone).slice(0, 7)}-01T00:00:00Z`);
  const made = invitations.map(({ customerExternalId = null, ticketExternalId = null }) => ({
    token: randomBytes(32).toString("base64url"),
    customerExternalId,
    ticketExternalId,
  }));
  await db.surveyInvitation.createMany({
    data: made.map(({ token, ...who }) => ({
      organizationId,
      id: uuidv7(),
      surveyId,
      tokenHash: hashOfToken(token),
      ...who,
      month,
      invitedAt: now,
      expiresAt,
    })),
  });
  return {
    invitations: made.map(({ token, customerExternalId, ticketExternalId }) => ({
      customerExternalId,
      ticketExternalId,
      url: surveyUrl(survey.slug, token),
      expiresAt: expiresAt.toISOString(),
      isKnown:
        (customerExternalId === null || known.customers.has(customerExternalId)) &&
        (ticketExternalId === null || known.tickets.has(ticketExternalId)),
    })),
  };
};
