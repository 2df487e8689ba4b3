import { Skeleton } from "@/components/ui/skeleton";

/** An objective's page while it is on its way. */
export function ObjectiveSkeleton() {
  return (
    <div aria-busy="true">
      <h1 className="sr-only">Objective</h1>
      <Skeleton className="mb-6 h-20 max-w-lg" />
      <Skeleton className="mb-6 h-28 rounded-lg" />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Skeleton className="h-104 rounded-lg" />
        <Skeleton className="h-104 rounded-lg" />
      </div>
    </div>
  );
}
