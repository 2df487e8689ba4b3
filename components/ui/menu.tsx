"use client";

import { cloneElement, type HTMLAttributes, type ReactElement, type ReactNode } from "react";
import { deferred } from "@/components/ui/deferred";
import { useDeferredPopup } from "@/components/ui/use-deferred-popup";

const parts = deferred(() => import("./menu-parts"));

/** The parts of a menu; what is inside one is drawn only after they have come. */
const loaded = () => {
  const module = parts.now();
  if (!module) throw new Error("Put items of a menu inside of one.");
  return module;
};

export type MenuProps = {
  /** A button without handlers of its own. */
  trigger: ReactElement<HTMLAttributes<HTMLElement>>;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "right";
  children: ReactNode;
};

/**
 * A menu of actions under its trigger. Fill it with MenuItem, MenuLink, MenuChoice, MenuLabel and MenuSeparator. Its code
 * comes when somebody is about to open it.
 */
export function Menu(props: MenuProps) {
  const { module, triggerRef, closedProps } = useDeferredPopup(parts, "menu");
  if (!module) return cloneElement(props.trigger, { ...closedProps, "aria-expanded": false });
  return <module.Popup {...props} triggerRef={triggerRef} />;
}

export type MenuItemProps = {
  icon?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
};

/** An action. */
export function MenuItem(props: MenuItemProps) {
  const { Item } = loaded();
  return <Item {...props} />;
}

export type MenuLinkProps = { href: string; icon?: ReactNode; children: ReactNode };

/** A place to go. */
export function MenuLink(props: MenuLinkProps) {
  const { LinkItem } = loaded();
  return <LinkItem {...props} />;
}

export type MenuChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode; icon?: ReactNode }[];
};

/** One of several, the chosen one ticked; the menu stays open. */
export function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
  const { Choice } = loaded();
  return <Choice {...props} />;
}

/** Words above a part of the menu that are not an action. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <div className="px-2 py-1.5 text-ink-muted text-sm">{children}</div>;
}

export function MenuSeparator() {
  const { Separator } = loaded();
  return <Separator />;
}
