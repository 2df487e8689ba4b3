import { Skeleton } from "@/components/ui/skeleton";

/** The shape of a forecast: its title, its sentence, its chart. */
export function ForecastSkeleton() {
  return (
    <>
      <Skeleton className="h-6 w-40" />
      <Skeleton className="mt-3 h-10 w-full max-w-prose" />
      <Skeleton className="mt-4 h-72 w-full" />
    </>
  );
}
