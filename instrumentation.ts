/** Run by Next once, before the first request. */
export async function register(): Promise<void> {
  // In these words the bundler knows that no other runtime has any of it.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { markPeerAddresses } = await import("@/lib/server/http/peer-address");
    markPeerAddresses();
  }
}
