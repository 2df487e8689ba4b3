"use client";

import Link from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link to a page of the app, which it makes ready when a person means it: the pointer, a finger or the focus is on it.
 * Next's own link does so for every link in sight, which on a page full of them keeps browser and server busy with pages
 * that nobody asked for, while the numbers that somebody asked for wait.
 */
export function PageLink({ onMouseEnter, onTouchStart, onFocus, ...props }: ComponentProps<typeof Link>) {
  const [meant, setMeant] = useState(false);
  return (
    <Link
      prefetch={meant ? null : false}
      {...props}
      onMouseEnter={(event) => {
        setMeant(true);
        onMouseEnter?.(event);
      }}
      onTouchStart={(event) => {
        setMeant(true);
        onTouchStart?.(event);
      }}
      onFocus={(event) => {
        setMeant(true);
        onFocus?.(event);
      }}
    />
  );
}
