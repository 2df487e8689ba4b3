import { ForecastSkeleton } from "@/components/kpi/forecast-skeleton";
import { PageBody } from "@/components/layout/page-body";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";

export default function Loading() {
  return (
    <PageBody>
      <PageHeader title="Forecast" />
      <div className="flex flex-col gap-4">
        <Card>
          <ForecastSkeleton />
        </Card>
        <Card>
          <ForecastSkeleton />
        </Card>
      </div>
    </PageBody>
  );
}
