import { markPeerAddresses } from "@/lib/server/http/peer-address";

/** Run by Next once, before the first request. */
export function register(): void {
  markPeerAddresses();
}
