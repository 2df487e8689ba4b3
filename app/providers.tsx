"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { EarlyActions } from "@/components/layout/alive/early-actions";
import { ToastProvider } from "@/components/ui/toast";
import { makeQueryClient } from "@/lib/queries/query-client";

/** What every page below stands on: the tab's query cache, and a place for messages. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <ToastProvider>{children}</ToastProvider>
      <EarlyActions />
    </QueryClientProvider>
  );
}
