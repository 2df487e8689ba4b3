"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Camera } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMay } from "@/components/layout/organization-context";
import { Button, type ButtonSize } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { KeptRequest } from "@/lib/contracts/snapshots";
import { problemOf } from "@/lib/queries/problem-of";
import { keepView, snapshotsKey } from "@/lib/queries/snapshots";

/** Keeps what a page shows as it is now: for what was said in a meeting, whatever the records say later. */
export function KeepView({ view, size = "md" }: { view: KeptRequest; size?: ButtonSize }) {
  const mayKeep = useMay("write-objectives");
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const [pending, setPending] = useState(false);
  if (!mayKeep) return null;
  const keep = async () => {
    setPending(true);
    try {
      const { id } = await keepView({ name: null, view });
      await client.invalidateQueries({ queryKey: snapshotsKey });
      toast({
        title: "View kept as it is now",
        description: "It stands under Analysis, What was reported.",
        action: { label: "Open it", onSelect: () => router.push(`/analysis/reported/${id}`) },
      });
    } catch (error) {
      toast({ title: "The view was not kept", description: problemOf(error).detail, tone: "off" });
    } finally {
      setPending(false);
    }
  };
  return (
    <Button size={size} icon={<Camera aria-hidden />} pending={pending} onClick={() => void keep()}>
      Keep this view
    </Button>
  );
}
