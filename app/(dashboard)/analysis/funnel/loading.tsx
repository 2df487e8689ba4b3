import { FunnelSkeleton } from "@/components/funnel/funnel-skeleton";
import { PageBody } from "@/components/layout/page-body";

export default function Loading() {
  return (
    <PageBody>
      <FunnelSkeleton />
    </PageBody>
  );
}
