import { PageBody } from "@/components/layout/page-body";
import { RankingSkeleton } from "@/components/rankings/ranking-skeleton";

export default function Loading() {
  return (
    <PageBody>
      <RankingSkeleton title="Owners and teams" />
    </PageBody>
  );
}
