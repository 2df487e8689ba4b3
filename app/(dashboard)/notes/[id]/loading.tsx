import { PageBody } from "@/components/layout/page-body";
import { Skeleton } from "@/components/ui/skeleton";

export default function NoteLoading() {
  return (
    <PageBody>
      <Skeleton className="mb-6 h-20 w-full max-w-xl" />
      <Skeleton className="h-48 w-full" />
    </PageBody>
  );
}
