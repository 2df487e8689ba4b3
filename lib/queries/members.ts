import { queryOptions } from "@tanstack/react-query";
import type { Member, MemberInput } from "@/lib/contracts/members";
import * as operations from "@/lib/contracts/operations/members";
import type { Role } from "@/lib/contracts/roles";
import { call } from "./call";

/** The organization's people and their roles. */
export const membersOptions = () =>
  queryOptions<{ members: Member[] }>({
    queryKey: ["members"],
    queryFn: ({ signal }) => call(operations.listMembers, { signal }),
  });

export const addMember = (body: MemberInput) => call(operations.addMember, { body });

export const updateMemberRole = ({ userId, role }: { userId: string; role: Role }) =>
  call(operations.updateMemberRole, { params: { userId }, body: { role } });

export const removeMember = (userId: string) => call(operations.removeMember, { params: { userId } });

/** Changes one's own password; other sessions end, this one goes on. */
export const changeOwnPassword = (body: { currentPassword: string; newPassword: string }) =>
  call(operations.changeOwnPassword, { body });

/** The organizations one belongs to. */
export const ownOrganizationsOptions = () =>
  queryOptions({
    queryKey: ["own-organizations"],
    queryFn: ({ signal }) => call(operations.listOwnOrganizations, { signal }),
  });

/** Goes on in another of one's organizations; load a page afresh afterwards. */
export const switchOrganization = (organizationId: string) =>
  call(operations.switchOrganization, { body: { organizationId } });
