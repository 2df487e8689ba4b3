import { PageBody } from "@/components/layout/page-body";
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <PageBody>
      <Skeleton className="mb-6 h-12 w-48" />
      <Skeleton className="mb-5 h-10 w-full" />
      <Skeleton className="h-[36rem] w-full" />
    </PageBody>
  );
}
