"use client";

import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Tooltip } from "@/components/ui/tooltip";

const squares: Record<ButtonSize, string> = {
  sm: "w-8 px-0 max-sm:w-11",
  md: "w-9 px-0 max-sm:w-11",
  lg: "w-11 px-0",
};

/** A button with an icon alone: its label is its accessible name and its tooltip. */
export function IconButton({
  label,
  icon,
  variant = "quiet",
  size = "sm",
  className,
  ...rest
}: Omit<ComponentProps<"button">, "children"> & {
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
}) {
  return (
    <Tooltip content={label}>
      <button
        type="button"
        aria-label={label}
        className={classNames(buttonClass(variant, size), squares[size], className)}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
