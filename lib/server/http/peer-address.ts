import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** The network address at the other end of a request's connection: set by this server on every request. */
export const peerHeader = "x-plumbline-peer";

let isMarking = false;

/**
 * Writes down, on each request that this process receives, from which address its connection came, over whatever the
 * sender claims. Next hands on no connections, and takes the sender's own word for X-Forwarded-For.
 */
export const markPeerAddresses = (): void => {
  if (isMarking) return;
  isMarking = true;
  // Published before anybody else sees the request.
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const { remoteAddress } = request.socket;
    if (remoteAddress === undefined) delete request.headers[peerHeader];
    else request.headers[peerHeader] = remoteAddress;
  });
};

/**
 * The address a request came from. Without a proxy it is the connection's. Behind `trustedProxies` of them, each of which
 * adds to X-Forwarded-For from where it was asked, it is the entry of the outermost; what stands before is the sender's
 * claim. "unknown" where nobody knows.
 */
export const clientAddress = (headers: Headers, trustedProxies: number): string => {
  const peer = headers.get(peerHeader)?.trim() || "unknown";
  if (trustedProxies === 0) return peer;
  const entries = headers.get("x-forwarded-for")?.split(",") ?? [];
  return entries.at(-trustedProxies)?.trim() || peer;
};
