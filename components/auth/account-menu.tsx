"use client";

import type { Theme } from "@/components/layout/theme";
import { UserMenu } from "@/components/layout/user-menu";
import { useToast } from "@/components/ui/toast";
import { signOut } from "@/lib/queries/sign-out";
import { OrganizationChoice } from "./organization-choice";

/** The account menu, with the ways to other organizations and out. */
export function AccountMenu({ theme }: { theme: Theme }) {
  const toast = useToast();
  const leave = async () => {
    try {
      await signOut();
      // A whole new page: nothing of this session stays in memory.
      window.location.assign("/sign-in");
    } catch {
      toast({
        title: "You are still signed in",
        description: "The server could not be reached. Try again in a moment.",
        tone: "off",
      });
    }
  };
  return <UserMenu theme={theme} organizations={<OrganizationChoice />} onSignOut={() => void leave()} />;
}
