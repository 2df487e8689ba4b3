"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { deleteImport, importsOptions } from "@/lib/queries/imports";

/** Takes an import that has stored nothing, or was undone, out of the list, with its file. */
export function DiscardImport({ id, label = "Discard" }: { id: string; label?: string }) {
  const router = useRouter();
  const client = useQueryClient();
  const discard = useMutation({
    mutationFn: () => deleteImport(id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: importsOptions().queryKey });
      router.push("/data/import");
    },
  });
  return (
    <Button variant="quiet" pending={discard.isPending} onClick={() => discard.mutate()}>
      {discard.isError ? "It could not be removed; try again" : label}
    </Button>
  );
}
