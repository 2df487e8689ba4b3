import "server-only";
import { z } from "zod";
import { Conflict, NotFound } from "@/lib/errors";
import { db } from "@/lib/server/db";
import type { Context } from "./context";
import { organizationSettings } from "./organization-settings";

/**
 * The context of whoever runs commands on the server itself: an admin of the organization, without being a member.
 * @param organizationNameOrId its id, or its name exactly as written
 * @throws NotFound when there is none; Conflict when several have the name
 */
export const contextForOperator = async (organizationNameOrId: string): Promise<Context> => {
  const isId = z.uuid().safeParse(organizationNameOrId).success;
  const found = await db.organization.findMany({
    where: isId ? { id: organizationNameOrId } : { name: organizationNameOrId },
    take: 2,
  });
  const [organization, another] = found;
  if (!organization) throw new NotFound(`There is no organization "${organizationNameOrId}".`);
  if (another) {
    throw new Conflict(`Several organizations are called "${organizationNameOrId}"; give the id instead.`);
  }
  return {
    organization: organizationSettings(organization),
    user: null,
    apiKeyId: null,
    role: "admin",
    scopes: ["read", "write"],
  };
};
