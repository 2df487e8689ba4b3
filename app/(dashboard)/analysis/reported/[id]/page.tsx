import type { Metadata } from "next";
import { PageBody } from "@/components/layout/page-body";
import { SnapshotView } from "@/components/reported/snapshot-view";
import { requirePageContext } from "@/lib/server/auth/page-context";

export const metadata: Metadata = { title: "What was reported" };

/** One snapshot. What its figures are now is computed when it is looked at: the browser asks for it. */
export default async function SnapshotPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }] = await Promise.all([params, requirePageContext()]);
  return (
    <PageBody>
      <SnapshotView id={id} />
    </PageBody>
  );
}
