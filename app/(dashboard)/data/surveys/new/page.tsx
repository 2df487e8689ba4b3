import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageBody } from "@/components/layout/page-body";
import { SurveyEditor } from "@/components/surveys/survey-editor";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/contracts/roles";
import { requirePageContext } from "@/lib/server/auth/page-context";

export const metadata: Metadata = { title: "New survey" };

export default async function NewSurveyPage() {
  const { role } = await requirePageContext();
  if (!may(role, "write-records")) redirect("/data/surveys");
  return (
    <PageBody>
      <PageHeader title="New survey" />
      <SurveyEditor survey={null} />
    </PageBody>
  );
}
