import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const rows = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The shape of a ranking while its numbers are on their way. */
export function RankingSkeleton({ title }: { title: string }) {
  return (
    <div aria-busy="true">
      <PageHeader title={title} description={<Skeleton className="h-5 w-96 max-w-full" />} />
      <Card>
        <Skeleton className="mb-6 h-6 w-2/3" />
        <div className="flex flex-col gap-2">
          {rows.map((row) => (
            <Skeleton key={row} className="h-11 w-full" />
          ))}
        </div>
      </Card>
      <span className="sr-only">Loading {title}</span>
    </div>
  );
}
