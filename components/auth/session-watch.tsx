"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { problemOf } from "@/lib/queries/problem-of";

/**
 * Leads to the sign-in page as soon as any call is answered with 401: the session ended elsewhere, by a removal, a new
 * role or a new password. Signing in leads back to this very view.
 */
export function SessionWatch() {
  const client = useQueryClient();
  useEffect(() => {
    const check = (error: unknown) => {
      if (problemOf(error).status !== 401) return;
      const here = `${window.location.pathname}${window.location.search}`;
      window.location.assign(`/sign-in?ended&next=${encodeURIComponent(here)}`);
    };
    const stopQueries = client.getQueryCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error") check(event.action.error);
    });
    const stopMutations = client.getMutationCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error") check(event.action.error);
    });
    return () => {
      stopQueries();
      stopMutations();
    };
  }, [client]);
  return null;
}
