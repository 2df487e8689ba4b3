import { PageBody } from "@/components/layout/page-body";
import { ObjectiveSkeleton } from "@/components/objectives/objective-skeleton";

export default function Loading() {
  return (
    <PageBody>
      <ObjectiveSkeleton />
    </PageBody>
  );
}
