import { PageBody } from "@/components/layout/page-body";
import { ObjectivesSkeleton } from "@/components/objectives/objectives-skeleton";

export default function Loading() {
  return (
    <PageBody>
      <ObjectivesSkeleton />
    </PageBody>
  );
}
