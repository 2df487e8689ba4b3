import { z } from "zod";
import { apiKeyScopeSchema } from "@/lib/contracts/api-keys";
import { createApiKey } from "@/lib/server/api-keys/create-api-key";
import { organizationSettings } from "@/lib/server/auth/organization-settings";
import { command, UsageError } from "./operator/command";
import { findOrganization } from "./operator/find-organization";
import { withDatabase } from "./operator/with-database";

// npm run api-key:create: a key for an organization's own scripts; printed once, as the last word of the output.

function parseScopes(text: string): z.infer<typeof apiKeyScopeSchema>[] {
  const scopes = z.array(apiKeyScopeSchema).safeParse(text.split(",").map((scope) => scope.trim()));
  if (scopes.success) return scopes.data;
  throw new UsageError(`--scopes is read, write or read,write, not ${JSON.stringify(text)}.`);
}

await command(
  "api-key:create",
  {
    org: "the organization's id or name",
    name: "what the key is for",
    scopes: "read, write or read,write",
  },
  async ({ org, name, scopes: text }) => {
    const scopes = parseScopes(text);
    await withDatabase(async () => {
      const organization = organizationSettings(await findOrganization(org));
      const context = { organization, user: null, apiKeyId: null, role: null, scopes };
      const { key } = await createApiKey(context, { name, scopes });
      console.log(`An API key of ${organization.name} (${scopes.join(", ")}), shown this once: ${key}`);
    });
  },
);
