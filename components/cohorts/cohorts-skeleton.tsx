import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const rows = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3];

/** The triangle that cohorts make, and the curves below, while their numbers are on their way. */
export function CohortsSkeleton() {
  return (
    <div aria-busy="true">
      <PageHeader title="Cohorts" description={<Skeleton className="h-5 w-96 max-w-full" />} />
      <Card className="flex flex-col gap-1">
        <Skeleton className="mb-4 h-6 w-48" />
        {rows.map((length) => (
          <div key={length} style={{ width: `${(length / 12) * 100}%` }}>
            <Skeleton className="h-9" />
          </div>
        ))}
      </Card>
      <Card className="mt-4">
        <Skeleton className="mb-4 h-6 w-48" />
        <Skeleton className="h-72 w-full" />
      </Card>
      <span className="sr-only">Loading cohorts</span>
    </div>
  );
}
