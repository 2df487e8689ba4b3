import { CohortsSkeleton } from "@/components/cohorts/cohorts-skeleton";
import { PageBody } from "@/components/layout/page-body";

export default function Loading() {
  return (
    <PageBody>
      <CohortsSkeleton />
    </PageBody>
  );
}
