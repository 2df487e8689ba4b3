import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const places = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The shape of a dashboard while its numbers are on their way. */
export function DashboardSkeleton({ title }: { title: string }) {
  return (
    <div aria-busy="true">
      <PageHeader title={title} description={<Skeleton className="h-5 w-96 max-w-full" />} />
      <div className="mb-8 grid gap-4 md:grid-cols-2 xl:grid-cols-3">
        {places(3).map((place) => (
          <Card key={place} padded={false} className="flex h-44 flex-col gap-3 p-4">
            <Skeleton className="h-5 w-32" />
            <Skeleton className="h-8 w-24" />
            <Skeleton className="mt-auto h-12 w-full" />
          </Card>
        ))}
      </div>
      <Card className="flex flex-col gap-4">
        {places(8).map((place) => (
          <Skeleton key={place} className="h-8 w-full" />
        ))}
      </Card>
      <span className="sr-only">Loading {title}</span>
    </div>
  );
}
