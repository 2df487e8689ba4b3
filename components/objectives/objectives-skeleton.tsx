import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

/** The list while it is on its way, in the very shape that it will have. */
export function ObjectivesSkeleton() {
  return (
    <div aria-busy="true">
      <PageHeader title="Objectives" description="Reading where each one stands…" />
      <div className="flex flex-col gap-8 pt-9">
        {["a", "b", "c", "d"].map((key) => (
          <Skeleton key={key} className="h-32 rounded-lg" />
        ))}
      </div>
    </div>
  );
}
