import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PageBody } from "@/components/layout/page-body";
import { SurveyView } from "@/components/surveys/survey-view";
import { makeQueryClient } from "@/lib/queries/query-client";
import { surveyOptions } from "@/lib/queries/surveys";
import { surveyOfPage } from "../survey-of-page";

export const metadata: Metadata = { title: "Survey" };

export default async function SurveyPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { detail } = await surveyOfPage(id);
  const client = makeQueryClient();
  client.setQueryData(surveyOptions(id).queryKey, detail);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody>
        <SurveyView id={id} />
      </PageBody>
    </HydrationBoundary>
  );
}
