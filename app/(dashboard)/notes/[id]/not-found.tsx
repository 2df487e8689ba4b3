import { Flag } from "lucide-react";
import { PageBody } from "@/components/layout/page-body";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

export default function NoteNotFound() {
  return (
    <PageBody>
      <h1 className="sr-only">Note not found</h1>
      <Card>
        <EmptyState
          icon={<Flag />}
          title="This note is not here"
          actions={<ButtonLink href="/kpis">All KPIs</ButtonLink>}
        >
          It may have been deleted, or the link is not complete.
        </EmptyState>
      </Card>
    </PageBody>
  );
}
