import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import { AppError } from "@/lib/errors";

/** Numbers older than this are read again when a page is shown or the window comes back. */
const freshForMs = 15_000;

/** Tries again only what may pass by itself: a refusal (4xx) stays one. */
const mayPass = (error: unknown): boolean => !(error instanceof AppError) || error.status >= 500;

/** A cache for queries: one per browser tab, and one per request on the server. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: freshForMs, retry: (count, error) => count < 2 && mayPass(error) },
      dehydrate: { shouldDehydrateQuery: defaultShouldDehydrateQuery },
    },
  });
