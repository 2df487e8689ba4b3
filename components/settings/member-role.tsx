"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import type { Member } from "@/lib/contracts/members";
import { type Role, roleNames } from "@/lib/contracts/roles";
import { membersOptions, updateMemberRole } from "@/lib/queries/members";
import { problemOf } from "@/lib/queries/problem-of";
import { roleChoices } from "./role-choices";

/** A member's role, changed where it is shown. An admin who gives up the role is asked first. */
export function MemberRole({ member, isSelf }: { member: Member; isSelf: boolean }) {
  const client = useQueryClient();
  const toast = useToast();
  const [asked, setAsked] = useState<Role | null>(null);
  const change = useMutation({
    mutationFn: (role: Role) => updateMemberRole({ userId: member.userId, role }),
    onSuccess: (stored) => {
      toast({
        title: `${stored.name} is now ${roleNames[stored.role].toLowerCase()}`,
        description: "Their open sessions ended; they sign in again.",
        action: { label: "Undo", onSelect: () => change.mutate(member.role) },
      });
    },
    onError: (error) => toast({ title: "The role stays", description: problemOf(error).detail, tone: "off" }),
    onSettled: () => client.invalidateQueries({ queryKey: membersOptions().queryKey }),
  });
  const choose = (role: Role) => {
    if (role === member.role) return;
    if (isSelf) setAsked(role);
    else change.mutate(role);
  };
  return (
    <>
      <Select
        label={`Role of ${member.name}`}
        hideLabel
        className="sm:w-44"
        options={roleChoices}
        value={change.isPending ? change.variables : member.role}
        disabled={change.isPending}
        onValueChange={choose}
      />
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => {
          if (!open) setAsked(null);
        }}
        title="Give up being an admin?"
        confirmLabel="Change my role"
        onConfirm={() => {
          if (asked) change.mutate(asked);
          setAsked(null);
        }}
      >
        You are signed out and come back as {asked ? roleNames[asked].toLowerCase() : ""}. Only another admin
        can make you an admin again.
      </ConfirmDialog>
    </>
  );
}
