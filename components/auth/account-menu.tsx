"use client";

import { signOut } from "next-auth/react";
import type { Theme } from "@/components/layout/theme";
import { UserMenu } from "@/components/layout/user-menu";

const leave = async () => {
  await signOut({ redirect: false });
  window.location.assign("/sign-in");
};

/** The account menu, with the way out. */
export function AccountMenu({ theme }: { theme: Theme }) {
  return <UserMenu theme={theme} onSignOut={() => void leave()} />;
}
