"use client";

import { useQuery } from "@tanstack/react-query";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { Member } from "@/lib/contracts/members";
import { roleNames } from "@/lib/contracts/roles";
import { membersOptions } from "@/lib/queries/members";
import { problemOf } from "@/lib/queries/problem-of";
import { AddMember } from "./add-member";
import { AdminsOnly } from "./admins-only";
import { formatDay } from "./format-instant";
import { MemberRole } from "./member-role";
import { RemoveMember } from "./remove-member";

/** One person: in a line where there is room, stacked on small screens so that every action stays in sight. */
function MemberItem({ member, mayManage }: { member: Member; mayManage: boolean }) {
  const place = useOrganization();
  const isSelf = member.userId === place.user.id;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-line border-b py-3 last:border-b-0 last:pb-0 sm:grid-cols-[minmax(0,1fr)_11rem_9rem_2rem] sm:py-2">
      <div className="min-w-0 max-sm:col-start-1">
        <p className="flex items-center gap-2 font-medium">
          <span className="truncate">{member.name}</span>
          {isSelf ? <Badge>You</Badge> : null}
        </p>
        <p className="truncate text-ink-muted text-sm">{member.email}</p>
      </div>
      <div className="max-sm:col-span-2 max-sm:row-start-2">
        {mayManage ? <MemberRole member={member} isSelf={isSelf} /> : roleNames[member.role]}
      </div>
      <p className="text-ink-muted text-sm max-sm:col-span-2 max-sm:row-start-3">
        Since {formatDay(member.joinedAt, place)}
      </p>
      {mayManage ? (
        <div className="text-right max-sm:col-start-2 max-sm:row-start-1">
          <RemoveMember member={member} isSelf={isSelf} />
        </div>
      ) : null}
    </li>
  );
}

/** The people of the organization: an admin adds, removes and gives roles; everybody sees who there is. */
export function MembersSettings() {
  const { data, error, refetch } = useQuery(membersOptions());
  const mayManage = useMay("manage-organization");
  if (error && !data) {
    return (
      <ErrorState title="The members could not be read" onRetry={() => void refetch()}>
        {problemOf(error).detail}
      </ErrorState>
    );
  }
  if (!data) return <Skeleton className="h-72 max-w-4xl" />;
  const { members } = data;
  return (
    <div className="max-w-4xl">
      {mayManage ? null : <AdminsOnly>Only admins add, remove and change members.</AdminsOnly>}
      <Card>
        <CardHeader
          title="Members"
          description={members.length === 1 ? "1 person" : `${members.length} people`}
          actions={mayManage ? <AddMember /> : null}
        />
        <ul>
          {members.map((member) => (
            <MemberItem key={member.userId} member={member} mayManage={mayManage} />
          ))}
        </ul>
      </Card>
    </div>
  );
}
