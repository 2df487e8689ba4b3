import { queryOptions } from "@tanstack/react-query";
import * as operations from "@/lib/contracts/operations/organization";
import type { OrganizationDto, OrganizationInput, SetUpInput } from "@/lib/contracts/organization";
import { call } from "./call";

/** The organization's settings. */
export const organizationOptions = () =>
  queryOptions<OrganizationDto>({
    queryKey: ["organization"],
    queryFn: ({ signal }) => call(operations.getOrganization, { signal }),
  });

/** Replaces the settings; every number may change with them. */
export const updateOrganization = (body: OrganizationInput) => call(operations.updateOrganization, { body });

/** Creates the organization and its first admin, once. */
export const setUpOrganization = (body: SetUpInput) => call(operations.setUpOrganization, { body });
