import type { Metadata } from "next";
import { SurveyPage, type SurveyPageProps } from "../survey-page";

export const metadata: Metadata = { title: { absolute: "Survey" }, robots: { index: false } };

export default function Page(props: SurveyPageProps) {
  return <SurveyPage {...props} place="embed" />;
}
