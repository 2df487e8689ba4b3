import { useMutation } from "@tanstack/react-query";
import { switchOrganization } from "@/lib/queries/members";

/**
 * Goes on in another of one's organizations, by its id, on a whole new page: nothing of this one stays in memory.
 *
 * @param onError told why one is still here
 */
export const useSwitchOrganization = (onError?: (error: Error) => void) =>
  useMutation({
    mutationFn: switchOrganization,
    onSuccess: () => window.location.assign("/"),
    onError,
  });
