import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

/** The shape of the funnel while its numbers are on their way. */
export function FunnelSkeleton() {
  return (
    <div aria-busy="true">
      <PageHeader title="Funnel" description={<Skeleton className="h-5 w-96 max-w-full" />} />
      <div className="flex flex-col gap-4">
        <Card className="flex flex-col gap-3">
          <Skeleton className="h-7 w-full max-w-2xl" />
          <Skeleton className="h-5 w-80 max-w-full" />
        </Card>
        <Card className="flex flex-col gap-6">
          <Skeleton className="h-6 w-56" />
          <Skeleton className="h-10 w-full" />
          <Skeleton className="h-10 w-4/5" />
          <Skeleton className="h-10 w-3/5" />
          <Skeleton className="h-10 w-2/5" />
        </Card>
        <Card className="flex flex-col gap-4">
          <Skeleton className="h-6 w-40" />
          <Skeleton className="h-40 w-full" />
        </Card>
      </div>
      <span className="sr-only">Loading the funnel</span>
    </div>
  );
}
