import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { AccountMenu } from "@/components/auth/account-menu";
import { SessionWatch } from "@/components/auth/session-watch";
import { MentionsBell } from "@/components/discussion/mentions-bell";
import { AppShell } from "@/components/layout/app-shell";
import { OrganizationProvider } from "@/components/layout/organization-context";
import { themeCookie, themeOf } from "@/components/layout/theme";
import { TraceProvider } from "@/components/layout/trace/trace-context";
import { LiveUpdates } from "@/components/live/live-updates";
import { requirePageContext } from "@/lib/server/auth/page-context";

/** Every signed-in page: who is looking, at whose numbers, inside the frame. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { organization, user, role } = await requirePageContext();
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  const { id, name, locale, currency, timeZone, weekStart, fiscalYearStartMonth } = organization;
  return (
    <OrganizationProvider
      value={{ id, name, locale, currency, timeZone, weekStart, fiscalYearStartMonth, role, user }}
    >
      <SessionWatch />
      <AppShell
        organizationName={name}
        actions={
          <>
            <MentionsBell />
            <LiveUpdates readAfter={organization.dataChangedAt?.toISOString() ?? null} />
            <AccountMenu theme={theme} />
          </>
        }
      >
        <TraceProvider>{children}</TraceProvider>
      </AppShell>
    </OrganizationProvider>
  );
}
