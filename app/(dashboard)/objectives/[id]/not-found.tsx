import { Target } from "lucide-react";
import { PageBody } from "@/components/layout/page-body";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

export default function ObjectiveNotFound() {
  return (
    <PageBody>
      <h1 className="sr-only">Objective not found</h1>
      <Card>
        <EmptyState
          icon={<Target />}
          title="This objective is not here"
          actions={<ButtonLink href="/objectives">All objectives</ButtonLink>}
        >
          It may have been deleted, or the link is not complete.
        </EmptyState>
      </Card>
    </PageBody>
  );
}
