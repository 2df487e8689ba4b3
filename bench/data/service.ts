import { customerAt, momentOf, pastOrNull } from "./chronology";
import { CATEGORIES, CHANNELS, type Company } from "./company";
import { drawsFor, keyOf, pickBy } from "./draw";
import { idOf } from "./ids";
import { customerOf, someOwner } from "./people";
import { instant, instantOrNull, type TableSource } from "./table-source";

const HOUR_MS = 3_600_000;

const ticket = {
  answered: drawsFor("ticket.answered"),
  resolved: drawsFor("ticket.resolved"),
  contacts: drawsFor("ticket.contacts"),
  reopened: drawsFor("ticket.reopened"),
  trait: drawsFor("ticket.trait"),
  owner: drawsFor("ticket.owner"),
};

const openedOf = (company: Company, row: number) => momentOf(company, row, company.counts.ticket);
const ticketOf = (company: Company, row: number) => ({
  externalId: `ticket-${row}`,
  id: idOf("ticket", row, openedOf(company, row)),
});
const customerOfTicket = (company: Company, row: number) =>
  customerOf(company, customerAt(company, openedOf(company, row), keyOf(3, row)));

export const tickets = (company: Company): TableSource => ({
  table: "ticket",
  columns: [
    "id",
    "external_id",
    "opened_at",
    "first_responded_at",
    "resolved_at",
    "reopened_at",
    "contact_count",
    "channel",
    "category",
    "customer_external_id",
    "customer_id",
    "owner_external_id",
    "owner_id",
  ],
  count: company.counts.ticket,
  row: (row) => {
    const opened = openedOf(company, row);
    const responded = opened + ticket.answered.logNormal(row, 2.5, 0.8) * HOUR_MS;
    const resolved = pastOrNull(
      company,
      ticket.resolved.chance(row, 0.985)
        ? responded + ticket.resolved.logNormal(row + 1, 16, 0.9) * HOUR_MS
        : null,
    );
    const back =
      resolved !== null && ticket.reopened.chance(row, 0.05)
        ? resolved + ticket.reopened.logNormal(row, 60, 0.6) * HOUR_MS
        : null;
    const { id, externalId } = ticketOf(company, row);
    const customer = customerOfTicket(company, row);
    const owner = someOwner(company, ticket.owner, row);
    return [
      id,
      externalId,
      instant(opened),
      instantOrNull(pastOrNull(company, responded)),
      instantOrNull(resolved),
      instantOrNull(pastOrNull(company, back)),
      ticket.contacts.chance(row, 0.74) ? 1 : 2 + ticket.contacts.below(row + 1, 3),
      pickBy(ticket.trait, keyOf(0, row), CHANNELS),
      pickBy(ticket.trait, keyOf(1, row), CATEGORIES),
      customer.externalId,
      customer.id,
      owner.externalId,
      owner.id,
    ];
  },
});

const survey = {
  kind: drawsFor("survey.kind"),
  score: drawsFor("survey.score"),
  after: drawsFor("survey.after"),
};
const CSAT_SCORES = [5, 5, 5, 4, 4, 4, 4, 3, 2, 1] as const;
const NPS_SCORES = [10, 10, 9, 9, 9, 8, 8, 7, 6, 4] as const;

/** Answers about a ticket (CSAT, 1 to 5), or about the company (NPS). */
export const surveyResponses = (company: Company): TableSource => {
  const { survey_response: count, ticket: ticketCount } = company.counts;
  return {
    table: "survey_response",
    columns: [
      "id",
      "external_id",
      "kind",
      "score",
      "scale_min",
      "scale_max",
      "submitted_at",
      "customer_external_id",
      "customer_id",
      "ticket_external_id",
      "ticket_id",
    ],
    count,
    row: (row) => {
      const isCsat = survey.kind.chance(row, 0.7);
      const about = Math.min(ticketCount - 1, Math.floor((row / count) * ticketCount));
      const submitted = Math.min(
        company.end - 1,
        Math.floor(openedOf(company, about) + survey.after.logNormal(row, 30, 0.5) * HOUR_MS),
      );
      const customer = customerOfTicket(company, about);
      const { externalId, id } = isCsat ? ticketOf(company, about) : { externalId: null, id: null };
      return [
        idOf("survey_response", row, submitted),
        `answer-${row}`,
        isCsat ? "csat" : "nps",
        pickBy(survey.score, row, isCsat ? CSAT_SCORES : NPS_SCORES),
        isCsat ? 1 : 0,
        isCsat ? 5 : 10,
        instant(submitted),
        customer.externalId,
        customer.id,
        externalId,
        id,
      ];
    },
  };
};
