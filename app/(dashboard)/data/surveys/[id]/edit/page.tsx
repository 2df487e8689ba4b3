import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { PageBody } from "@/components/layout/page-body";
import { SurveyEditor } from "@/components/surveys/survey-editor";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/contracts/roles";
import { surveyOfPage } from "../../survey-of-page";

export const metadata: Metadata = { title: "Edit survey" };

export default async function EditSurveyPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { ctx, detail } = await surveyOfPage(id);
  if (!may(ctx.role, "write-records")) redirect(`/data/surveys/${id}`);
  return (
    <PageBody>
      <PageHeader
        eyebrow={<Link href={`/data/surveys/${id}`}>{detail.survey.name}</Link>}
        title="Edit survey"
      />
      <SurveyEditor survey={detail.survey} />
    </PageBody>
  );
}
