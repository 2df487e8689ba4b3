import type { Metadata } from "next";
import { type SurveyPageProps, ThanksPage } from "../../survey-page";

export const metadata: Metadata = { title: { absolute: "Thank you" }, robots: { index: false } };

export default function Page({ params }: SurveyPageProps) {
  return <ThanksPage params={params} place="embed" />;
}
