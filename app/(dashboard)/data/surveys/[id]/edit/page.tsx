import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageBody } from "@/components/layout/page-body";
import { SurveyEditor } from "@/components/surveys/survey-editor";
import { PageHeader } from "@/components/ui/page-header";
import { PageLink } from "@/components/ui/page-link";
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
        eyebrow={<PageLink href={`/data/surveys/${id}`}>{detail.survey.name}</PageLink>}
        title="Edit survey"
      />
      <SurveyEditor survey={detail.survey} />
    </PageBody>
  );
}
