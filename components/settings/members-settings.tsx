"use client";

import { useQuery } from "@tanstack/react-query";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { Member } from "@/lib/contracts/members";
import { roleNames } from "@/lib/contracts/roles";
import { membersOptions } from "@/lib/queries/members";
import { problemOf } from "@/lib/queries/problem-of";
import { AddMember } from "./add-member";
import { AdminsOnly } from "./admins-only";
import { formatDay } from "./format-instant";
import { MemberRole } from "./member-role";
import { RemoveMember } from "./remove-member";

function MemberRow({ member, mayManage }: { member: Member; mayManage: boolean }) {
  const place = useOrganization();
  const isSelf = member.userId === place.user.id;
  return (
    <Row>
      <RowHeadCell>
        <span className="flex items-center gap-2">
          {member.name}
          {isSelf ? <Badge>You</Badge> : null}
        </span>
        <span className="block font-normal text-ink-muted text-sm">{member.email}</span>
      </RowHeadCell>
      <DataCell>
        {mayManage ? <MemberRole member={member} isSelf={isSelf} /> : roleNames[member.role]}
      </DataCell>
      <DataCell className="whitespace-nowrap text-ink-muted">{formatDay(member.joinedAt, place)}</DataCell>
      {mayManage ? (
        <DataCell className="text-right">
          <RemoveMember member={member} isSelf={isSelf} />
        </DataCell>
      ) : null}
    </Row>
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
        <Table label="Members and their roles">
          <thead>
            <tr>
              <HeadCell>Person</HeadCell>
              <HeadCell>Role</HeadCell>
              <HeadCell>Member since</HeadCell>
              {mayManage ? (
                <HeadCell>
                  <span className="sr-only">Remove</span>
                </HeadCell>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow key={member.userId} member={member} mayManage={mayManage} />
            ))}
          </tbody>
        </Table>
      </Card>
    </div>
  );
}
