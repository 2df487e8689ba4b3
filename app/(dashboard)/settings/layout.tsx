import type { ReactNode } from "react";
import { PageBody } from "@/components/layout/page-body";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <PageBody>
      <PageHeader title="Settings" />
      <SettingsTabs />
      {children}
    </PageBody>
  );
}
