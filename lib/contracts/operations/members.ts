import { z } from "zod";
import {
  memberInputSchema,
  memberListSchema,
  memberRoleInputSchema,
  memberSchema,
  ownOrganizationInputSchema,
  ownOrganizationsSchema,
  ownPasswordInputSchema,
} from "../members";
import { operation } from "../operation";

const tag = "Members";
const memberParams = z.strictObject({ userId: z.uuid() });

export const listMembers = operation({
  id: "listMembers",
  method: "GET",
  path: "/members",
  tag,
  summary: "The people of the organization and their roles",
  access: "people",
  response: memberListSchema,
});

export const addMember = operation({
  id: "addMember",
  method: "POST",
  path: "/members",
  tag,
  summary: "Add a person; somebody who already has an account keeps their own name and password",
  access: "people",
  permission: "manage-organization",
  body: memberInputSchema,
  response: memberSchema,
  status: 201,
});

export const updateMemberRole = operation({
  id: "updateMemberRole",
  method: "PATCH",
  path: "/members/{userId}",
  tag,
  summary: "Change a member's role; their sessions end at once",
  access: "people",
  permission: "manage-organization",
  params: memberParams,
  body: memberRoleInputSchema,
  response: memberSchema,
});

export const removeMember = operation({
  id: "removeMember",
  method: "DELETE",
  path: "/members/{userId}",
  tag,
  summary: "Remove a member; their sessions end at once",
  access: "people",
  permission: "manage-organization",
  params: memberParams,
});

export const changeOwnPassword = operation({
  id: "changeOwnPassword",
  method: "PUT",
  path: "/members/me/password",
  tag,
  summary: "Change one's own password; every other session of this person ends",
  access: "people",
  body: ownPasswordInputSchema,
});

export const listOwnOrganizations = operation({
  id: "listOwnOrganizations",
  method: "GET",
  path: "/members/me/organizations",
  tag,
  summary: "The organizations one belongs to",
  access: "people",
  response: ownOrganizationsSchema,
});

export const switchOrganization = operation({
  id: "switchOrganization",
  method: "PUT",
  path: "/members/me/organization",
  tag,
  summary: "Continue this session in another of one's organizations",
  access: "people",
  body: ownOrganizationInputSchema,
});
