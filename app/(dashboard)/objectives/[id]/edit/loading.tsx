import { PageBody } from "@/components/layout/page-body";
import { FormSkeleton } from "@/components/objectives/form-skeleton";

export default function Loading() {
  return (
    <PageBody>
      <FormSkeleton title="Change the objective" />
    </PageBody>
  );
}
