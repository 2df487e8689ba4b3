"use client";

import { useOrganization } from "@/components/layout/organization-context";
import { Card, CardHeader } from "@/components/ui/card";
import { roleNames } from "@/lib/contracts/roles";
import { Facts } from "./facts";
import { OwnOrganizations } from "./own-organizations";
import { PasswordForm } from "./password-form";

/** Who one is here, one's password, and one's other organizations. */
export function ProfileSettings() {
  const { user, role, name } = useOrganization();
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <Card>
        <CardHeader title="You" />
        <Facts
          items={[
            { name: "Name", value: user.name },
            { name: "E-mail", value: user.email },
            { name: "Role", value: `${roleNames[role]} at ${name}` },
          ]}
        />
      </Card>
      <OwnOrganizations />
      <Card>
        <CardHeader title="Password" description="A change ends your sessions on every other device." />
        <PasswordForm />
      </Card>
    </div>
  );
}
