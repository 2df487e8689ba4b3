import { createOrganization } from "@/lib/server/organizations/create-organization";
import { command } from "./operator/command";
import { withDatabase } from "./operator/with-database";

// npm run org:create: a further organization with its first admin, also while the app runs.

await command(
  "org:create",
  {
    name: "the organization's name",
    "time-zone": "where its days begin and end, such as Europe/Berlin",
    currency: "three letters, such as EUR",
    email: "its admin's e-mail address",
    password: "its admin's password, 10 characters or more",
  },
  async ({ name, "time-zone": timeZone, currency, email, password }) => {
    const { organizationId } = await withDatabase(() =>
      createOrganization({ name, timeZone, currency, admin: { email, password } }),
    );
    console.log(`Created the organization ${name} with the admin ${email}. Its id: ${organizationId}`);
  },
);
