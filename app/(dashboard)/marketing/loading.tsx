import { DashboardSkeleton } from "@/components/dashboard/dashboard-skeleton";
import { PageBody } from "@/components/layout/page-body";

export default function Loading() {
  return (
    <PageBody>
      <DashboardSkeleton title="Marketing" />
    </PageBody>
  );
}
