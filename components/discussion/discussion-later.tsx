"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";

/** The discussion of a page, loaded by the browser after what stands above it. */
export const DiscussionLater = dynamic(() => import("./discussion").then((module) => module.Discussion), {
  ssr: false,
  loading: () => <Skeleton className="h-48 w-full" />,
});
