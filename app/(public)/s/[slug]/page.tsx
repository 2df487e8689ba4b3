import type { Metadata } from "next";
import { openPublicSurvey } from "@/lib/server/surveys/public-survey";
import { SurveyPage, type SurveyPageProps } from "./survey-page";

export const generateMetadata = async ({ params }: SurveyPageProps): Promise<Metadata> => {
  const found = await openPublicSurvey((await params).slug, "");
  return { title: { absolute: found?.survey.words.sender ?? "Survey" }, robots: { index: false } };
};

export default function Page(props: SurveyPageProps) {
  return <SurveyPage {...props} place="page" />;
}
