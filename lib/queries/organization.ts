import { queryOptions } from "@tanstack/react-query";
import type * as operations from "@/lib/contracts/operations/organization";
import type { OrganizationDto, OrganizationInput, SetUpInput } from "@/lib/contracts/organization";
import { call } from "./call";

/** The organization's settings. */
export const organizationOptions = () =>
  queryOptions<OrganizationDto>({
    queryKey: ["organization"],
    queryFn: ({ signal }) => call<typeof operations.getOrganization>("GET /organization", { signal }),
  });

/** Replaces the settings; every number may change with them. */
export const updateOrganization = (body: OrganizationInput) =>
  call<typeof operations.updateOrganization>("PUT /organization", { body });

/** Creates the organization and its first admin, once. */
export const setUpOrganization = (body: SetUpInput) =>
  call<typeof operations.setUpOrganization>("POST /organization", { body });
