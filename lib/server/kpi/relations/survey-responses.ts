import "server-only";
import { Prisma } from "@/lib/server/db";
import { joinCustomer, ownerAndTeam, plain } from "./dimension-columns";
import type { RelationOf } from "./relation";

const customer = joinCustomer(Prisma.sql`f.customer_id`);
const ticket = Prisma.sql`LEFT JOIN ticket s ON s.organization_id = f.organization_id AND s.id = f.ticket_id`;

/** Answers to surveys; whose work they judge is the answer's own owner, else the owner of its ticket. */
export const surveyResponses: RelationOf = (organization) => ({
  from: Prisma.sql`survey_response f`,
  rows: Prisma.sql`f.organization_id = ${organization.id}::uuid`,
  columns: {
    customerId: Prisma.sql`f.customer_id`,
    submittedAt: Prisma.sql`f.submitted_at`,
    kind: Prisma.sql`f.kind`,
    score: Prisma.sql`f.score`,
    scaleMin: Prisma.sql`f.scale_min`,
    scaleMax: Prisma.sql`f.scale_max`,
  },
  time: "instants",
  dimensions: {
    ...ownerAndTeam(Prisma.sql`coalesce(f.owner_id, s.owner_id)`, ticket),
    segment: plain(Prisma.sql`c.segment`, customer),
    region: plain(Prisma.sql`c.region`, customer),
    channel: plain(Prisma.sql`s.channel`, ticket),
    category: plain(Prisma.sql`s.category`, ticket),
  },
});
