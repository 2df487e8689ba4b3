import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PageBody } from "@/components/layout/page-body";
import { DataTabs } from "@/components/records/data-tabs";
import { SurveyList } from "@/components/surveys/survey-list";
import { makeQueryClient } from "@/lib/queries/query-client";
import { surveysOptions } from "@/lib/queries/surveys";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { listSurveys } from "@/lib/server/surveys/read-surveys";

export const metadata: Metadata = { title: "Surveys" };

export default async function SurveysPage() {
  const ctx = await requirePageContext();
  const client = makeQueryClient();
  client.setQueryData(surveysOptions().queryKey, await listSurveys(ctx));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody>
        <SurveyList tabs={<DataTabs current="surveys" />} />
      </PageBody>
    </HydrationBoundary>
  );
}
