import { classNames } from "@/components/ui/class-names";

/** One shape of what will be here. Give it the size of the very thing. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames("block animate-pulse rounded-md bg-sunken", className)} />;
}
