import "server-only";
import { defaultParameters } from "@/lib/kpi/measure";
import type { Standing, VoicedKpi } from "@/lib/kpi/voices/voice-groups";
import { Prisma } from "@/lib/server/db";
import { type Relation, relations } from "../relations";
import { allOf, conditionSql } from "../sql/condition";
import { scopeSql } from "../sql/dimension";
import type { RequestedVoices } from "./requested-voices";

/** The condition depends on neither parameters nor the moment. */
const anyContext = { parameters: defaultParameters, asOf: new Date(0) };

/** Where an answer stands: as the KPI's own measures have it at the top, and at the bottom mirrored. */
const isHigh = (relation: Relation, kpi: VoicedKpi): Prisma.Sql =>
  kpi === "nps" ? Prisma.sql`f.score >= 9` : conditionSql(relation, { satisfied: "top-two" }, anyContext);

const isLow = (kpi: VoicedKpi): Prisma.Sql =>
  kpi === "nps"
    ? Prisma.sql`f.score <= 6`
    : Prisma.sql`f.score <= f.scale_min + CASE WHEN f.scale_max - f.scale_min > 2 THEN 1 ELSE 0 END`;

/** The answers of a request as SQL: from `f` on, with its joins and conditions. */
export const voiceRows = ({ organization, kpi, scope, start, end }: RequestedVoices) => {
  const relation = relations.surveyResponses(organization);
  const { joins, conditions } = scopeSql(relation, scope);
  const standing = Prisma.sql`CASE WHEN ${isHigh(relation, kpi)} THEN 'high' WHEN ${isLow(kpi)} THEN 'low' ELSE 'middle' END`;
  return {
    relation,
    standing,
    isStanding: (wanted: Standing): Prisma.Sql => Prisma.sql`${standing} = ${wanted}`,
    /** Rows with all of the further conditions. */
    where: (further: readonly Prisma.Sql[]): Prisma.Sql =>
      Prisma.sql`FROM ${relation.from} ${joins} WHERE ${allOf([
        relation.rows,
        Prisma.sql`f.kind = ${kpi}`,
        Prisma.sql`f.submitted_at >= ${start} AND f.submitted_at < ${end}`,
        ...conditions,
        ...further,
      ])}`,
  };
};

export const hasComment = Prisma.sql`f.comment IS NOT NULL`;
