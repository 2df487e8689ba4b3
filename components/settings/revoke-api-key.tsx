"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import type { ApiKeyDto } from "@/lib/contracts/api-keys";
import { apiKeysOptions, revokeApiKey } from "@/lib/queries/api-keys";
import { problemOf } from "@/lib/queries/problem-of";

/** Revokes a key after asking, for there is no way back. */
export function RevokeApiKey({ apiKey }: { apiKey: ApiKeyDto }) {
  const client = useQueryClient();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const revoke = useMutation({
    mutationFn: () => revokeApiKey(apiKey.id),
    onSuccess: () => {
      setOpen(false);
      toast({ title: `“${apiKey.name}” was revoked` });
      return client.invalidateQueries({ queryKey: apiKeysOptions().queryKey });
    },
  });
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        if (next) revoke.reset();
        setOpen(next);
      }}
      trigger={
        <Button size="sm" variant="quiet" aria-label={`Revoke ${apiKey.name}`}>
          Revoke
        </Button>
      }
      title={`Revoke “${apiKey.name}”?`}
      confirmLabel="Revoke key"
      pending={revoke.isPending}
      onConfirm={() => revoke.mutate()}
    >
      Whatever uses this key is refused from this moment. This cannot be undone; a new key can be made.
      {revoke.error ? (
        <Notice tone="off" live className="mt-3">
          {problemOf(revoke.error).detail}
        </Notice>
      ) : null}
    </ConfirmDialog>
  );
}
