"use client";

import { LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { roleNames } from "@/lib/contracts/roles";
import { useOrganization } from "./organization-context";
import { applyTheme, type Theme } from "./theme";

const themeOptions = [
  { value: "system", label: "Like the system", icon: <Monitor aria-hidden /> },
  { value: "light", label: "Light", icon: <Sun aria-hidden /> },
  { value: "dark", label: "Dark", icon: <Moon aria-hidden /> },
] as const;

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((word) => word.at(0) ?? [])
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("")
    .toUpperCase();

type Props = {
  theme: Theme;
  onSignOut: () => void;
  /** The part of the menu that leads to other organizations; with a separator of its own below. */
  organizations: ReactNode;
};

/** Who is signed in, where else they belong, the colours, and the way out. */
export function UserMenu({ theme: initialTheme, onSignOut, organizations }: Props) {
  const { user, role } = useOrganization();
  const [theme, setTheme] = useState<Theme>(initialTheme);
  const choose = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
  };
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={`${initialsOf(user.name)}, ${user.name}: account and colours`}
          className="inline-flex size-9 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent-ink text-sm max-sm:size-11"
        >
          {initialsOf(user.name)}
        </button>
      }
    >
      <MenuLabel>
        <span className="block truncate font-medium text-base text-ink">{user.name}</span>
        <span className="block truncate">{user.email}</span>
        <span className="block">{roleNames[role]}</span>
      </MenuLabel>
      <MenuSeparator />
      {organizations}
      <MenuChoice label="Colours" value={theme} onChange={choose} options={themeOptions} />
      <MenuSeparator />
      <MenuLink href="/settings/profile" icon={<UserRound aria-hidden />}>
        Your profile
      </MenuLink>
      <MenuItem icon={<LogOut aria-hidden />} onSelect={onSignOut}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
