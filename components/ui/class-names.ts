import { type ClassValue, clsx } from "clsx";
import { twMerge } from "tailwind-merge";

/** Joins class names; where two set the same property, the later one wins (so a caller can adjust a primitive). */
export function classNames(...values: ClassValue[]): string {
  return twMerge(clsx(values));
}
