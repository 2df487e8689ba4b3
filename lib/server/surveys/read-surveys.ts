import "server-only";
import type { Survey, SurveyDetail } from "@/lib/contracts/surveys/survey";
import { NotFound } from "@/lib/errors";
import { db } from "@/lib/server/db";
import type { Context } from "../auth/context";
import { type Counts, noCounts, surveyDto } from "./stored-survey";

// Prisma counts the rows in which a column is set: an invitation that was opened, that was answered.
const counted = { _all: true, openedAt: true, answeredAt: true } as const;
const countsOf = (count: { _all: number; openedAt: number; answeredAt: number }): Counts => ({
  invited: count._all,
  opened: count.openedAt,
  answered: count.answeredAt,
});

/** The organization's surveys, open ones first, then the newest. */
export const listSurveys = async (ctx: Context): Promise<{ surveys: Survey[] }> => {
  const organizationId = ctx.organization.id;
  const [stored, groups] = await Promise.all([
    db.survey.findMany({ where: { organizationId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] }),
    db.surveyInvitation.groupBy({ by: ["surveyId"], where: { organizationId }, _count: counted }),
  ]);
  const counts = new Map(groups.map(({ surveyId, _count }) => [surveyId, countsOf(_count)]));
  const surveys = stored.map((survey) => surveyDto(survey, counts.get(survey.id) ?? noCounts));
  return { surveys: [...surveys.filter(({ isOpen }) => isOpen), ...surveys.filter(({ isOpen }) => !isOpen)] };
};

/**
 * One survey with its response rate by month.
 * @throws NotFound for a survey of another organization
 */
export const getSurvey = async (ctx: Context, id: string): Promise<SurveyDetail> => {
  const organizationId = ctx.organization.id;
  const [stored, groups] = await Promise.all([
    db.survey.findUnique({ where: { organizationId_id: { organizationId, id } } }),
    db.surveyInvitation.groupBy({
      by: ["month"],
      where: { organizationId, surveyId: id },
      _count: counted,
      orderBy: { month: "desc" },
    }),
  ]);
  if (!stored) throw new NotFound("There is no such survey in this organization.");
  const months = groups.map(({ month, _count }) => ({
    month: month.toISOString().slice(0, 10),
    ...countsOf(_count),
  }));
  const sum = (of: (counts: Counts) => number) => months.reduce((total, each) => total + of(each), 0);
  const total = {
    invited: sum(({ invited }) => invited),
    opened: sum(({ opened }) => opened),
    answered: sum(({ answered }) => answered),
  };
  return { survey: surveyDto(stored, total), months };
};
