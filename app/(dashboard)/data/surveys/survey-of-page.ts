import { notFound } from "next/navigation";
import { problemOf } from "@/lib/queries/problem-of";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { getSurvey } from "@/lib/server/surveys/read-surveys";

const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The survey that a page's address names, of the organization of who is looking; else "not found". */
export const surveyOfPage = async (id: string) => {
  const ctx = await requirePageContext();
  if (!isId.test(id)) notFound();
  const detail = await getSurvey(ctx, id).catch((error: unknown) => {
    if (problemOf(error).status === 404) notFound();
    throw error;
  });
  return { ctx, detail };
};
