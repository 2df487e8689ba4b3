"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { UserMinus } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import type { Member } from "@/lib/contracts/members";
import { membersOptions, removeMember } from "@/lib/queries/members";
import { problemOf } from "@/lib/queries/problem-of";

/** Removes a member after asking; a refusal (the last admin, an owner of objectives) is said in the question. */
export function RemoveMember({ member, isSelf }: { member: Member; isSelf: boolean }) {
  const client = useQueryClient();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const remove = useMutation({
    mutationFn: () => removeMember(member.userId),
    onSuccess: () => {
      setOpen(false);
      toast({ title: `${member.name} was removed` });
      return client.invalidateQueries({ queryKey: membersOptions().queryKey });
    },
  });
  return (
    <>
      <IconButton
        label={isSelf ? "Leave the organization" : `Remove ${member.name}`}
        icon={<UserMinus aria-hidden />}
        onClick={() => {
          remove.reset();
          setOpen(true);
        }}
      />
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={isSelf ? "Leave the organization?" : `Remove ${member.name}?`}
        confirmLabel={isSelf ? "Leave" : "Remove member"}
        pending={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        {isSelf
          ? "You are signed out at once. Another admin can add you again."
          : "They are signed out at once and see nothing any more. They can be added again later; what they entered stays."}
        {remove.error ? (
          <Notice tone="off" live className="mt-3">
            {problemOf(remove.error).detail}
          </Notice>
        ) : null}
      </ConfirmDialog>
    </>
  );
}
