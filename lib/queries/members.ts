import { queryOptions } from "@tanstack/react-query";
import type { Member, MemberInput } from "@/lib/contracts/members";
import type * as operations from "@/lib/contracts/operations/members";
import type { Role } from "@/lib/contracts/roles";
import { call } from "./call";

/** The organization's people and their roles. */
export const membersOptions = () =>
  queryOptions<{ members: Member[] }>({
    queryKey: ["members"],
    queryFn: ({ signal }) => call<typeof operations.listMembers>("GET /members", { signal }),
  });

export const addMember = (body: MemberInput) => call<typeof operations.addMember>("POST /members", { body });

export const updateMemberRole = ({ userId, role }: { userId: string; role: Role }) =>
  call<typeof operations.updateMemberRole>("PATCH /members/{userId}", { params: { userId }, body: { role } });

export const removeMember = (userId: string) =>
  call<typeof operations.removeMember>("DELETE /members/{userId}", { params: { userId } });

/** Changes one's own password; other sessions end, this one goes on. */
export const changeOwnPassword = (body: { currentPassword: string; newPassword: string }) =>
  call<typeof operations.changeOwnPassword>("PUT /members/me/password", { body });

/** The organizations one belongs to. */
export const ownOrganizationsOptions = () =>
  queryOptions({
    queryKey: ["own-organizations"],
    queryFn: ({ signal }) =>
      call<typeof operations.listOwnOrganizations>("GET /members/me/organizations", { signal }),
  });

/** Goes on in another of one's organizations; load a page afresh afterwards. */
export const switchOrganization = (organizationId: string) =>
  call<typeof operations.switchOrganization>("PUT /members/me/organization", { body: { organizationId } });
