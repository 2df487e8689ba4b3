import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

/** The list while it is on its way, in the very shape that it will have. */
export function ObjectivesSkeleton() {
  return (
    <div aria-busy="true">
      <PageHeader title="Objectives" description="Reading where each one stands…" />
      <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
        {["a", "b", "c", "d", "e", "f"].map((key) => (
          <Skeleton key={key} className="h-68 rounded-lg" />
        ))}
      </div>
    </div>
  );
}
