import { PageBody } from "@/components/layout/page-body";
import { DataTabs } from "@/components/records/data-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <PageBody>
      <DataTabs current="health" />
      <PageHeader title="Data health" />
      <div className="flex flex-col gap-8">
        <Skeleton className="h-[38rem] w-full" />
        <Skeleton className="h-64 w-full" />
      </div>
    </PageBody>
  );
}
