import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { PublicSurvey, PublicThanks } from "@/components/surveys/public-survey";
import { openPublicSurvey } from "@/lib/server/surveys/public-survey";

export type SurveyPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const textOf = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

/** The form of a survey, on its own page or within another's. */
export async function SurveyPage({
  params,
  searchParams,
  place,
}: SurveyPageProps & { place: "page" | "embed" }) {
  const [{ slug }, search] = [await params, await searchParams];
  const token = textOf(search.t).slice(0, 100);
  const found = await openPublicSurvey(slug, token);
  if (!found) notFound();
  const problem = search.problem === "missing" || search.problem === "later" ? search.problem : null;
  return (
    <PublicSurvey
      slug={slug}
      survey={found.survey}
      state={found.state}
      token={token}
      page={randomUUID()}
      problem={problem}
      place={place}
    />
  );
}

/** Thanks for an answer. */
export async function ThanksPage({
  params,
  place,
}: Pick<SurveyPageProps, "params"> & { place: "page" | "embed" }) {
  const found = await openPublicSurvey((await params).slug, "");
  if (!found) notFound();
  return <PublicThanks survey={found.survey} place={place} />;
}
