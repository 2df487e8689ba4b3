"use client";

import { Menu } from "@base-ui/react/menu";
import { Check, LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { popupClass, popupItemClass } from "@/components/ui/popup-class";
import { roleNames } from "@/lib/contracts/roles";
import { useOrganization } from "./organization-context";
import { applyTheme, type Theme } from "./theme";

const themeNames: Record<Theme, string> = { system: "Like the system", light: "Light", dark: "Dark" };

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((word) => word.at(0) ?? [])
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("")
    .toUpperCase();

type Props = { theme: Theme; onSignOut: () => void };

/** Who is signed in, the colours, and the way out. */
export function UserMenu({ theme: initialTheme, onSignOut }: Props) {
  const { user, role } = useOrganization();
  const [theme, setTheme] = useState<Theme>(initialTheme);
  const choose = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
  };
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={`${user.name}: account and appearance`}
        className="inline-flex size-9 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent-ink text-sm max-sm:size-11"
      >
        {initialsOf(user.name)}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={6} className="z-60">
          <Menu.Popup className={`${popupClass} w-64 p-1.5`}>
            <div className="px-2 py-1.5">
              <p className="truncate font-medium">{user.name}</p>
              <p className="truncate text-ink-muted text-sm">{user.email}</p>
              <p className="text-ink-muted text-sm">{roleNames[role]}</p>
            </div>
            <Menu.Separator className="my-1.5 h-px bg-line" />
            <Menu.RadioGroup value={theme} onValueChange={choose}>
              <Menu.GroupLabel className="px-2 py-1 text-ink-muted text-xs">Colours</Menu.GroupLabel>
              {(["system", "light", "dark"] as const).map((each) => (
                <Menu.RadioItem key={each} value={each} closeOnClick={false} className={popupItemClass}>
                  <span className="size-4">
                    <Menu.RadioItemIndicator>
                      <Check aria-hidden />
                    </Menu.RadioItemIndicator>
                  </span>
                  {themeNames[each]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className="my-1.5 h-px bg-line" />
            <Menu.LinkItem render={<Link href="/settings/profile" />} className={popupItemClass}>
              <UserRound aria-hidden /> Your profile
            </Menu.LinkItem>
            <Menu.Item onClick={onSignOut} className={popupItemClass}>
              <LogOut aria-hidden /> Sign out
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
