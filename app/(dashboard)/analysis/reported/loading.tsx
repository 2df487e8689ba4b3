import { PageBody } from "@/components/layout/page-body";
import { Skeleton } from "@/components/ui/skeleton";

export default function ReportedLoading() {
  return (
    <PageBody>
      <Skeleton className="mb-6 h-16 w-full max-w-xl" />
      <Skeleton className="h-96 w-full" />
    </PageBody>
  );
}
