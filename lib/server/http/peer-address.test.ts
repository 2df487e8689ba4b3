import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { clientAddress, markPeerAddresses, peerHeader } from "./peer-address";

const headers = (forwarded: string | null, peer: string | null = "198.51.100.7") =>
  new Headers({
    ...(forwarded === null ? {} : { "x-forwarded-for": forwarded }),
    ...(peer === null ? {} : { [peerHeader]: peer }),
  });

test.each([
  ["without a proxy, whatever is claimed is not believed", "203.0.113.1", 0, "198.51.100.7"],
  ["behind one proxy its entry is the last", "10.9.9.9, 203.0.113.1", 1, "203.0.113.1"],
  ["behind two the outer one's is the last but one", "10.9.9.9, 203.0.113.1, 192.0.2.2", 2, "203.0.113.1"],
  ["fewer entries than proxies: the connection's", "203.0.113.1", 2, "198.51.100.7"],
  ["nothing is forwarded: the connection's", null, 1, "198.51.100.7"],
] as const)("%s", (_, forwarded, trusted, address) => {
  expect(clientAddress(headers(forwarded), trusted)).toBe(address);
});

test("where nobody knows the connection, everybody is one", () => {
  expect(clientAddress(headers("203.0.113.1", null), 0)).toBe("unknown");
});

test("the connection's address stands on a request in place of a forged one", async () => {
  markPeerAddresses();
  const server = createServer((request, response) => response.end(String(request.headers[peerHeader])));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { [peerHeader]: "203.0.113.1" } });
  expect(await answer.text()).toBe("127.0.0.1");
  await new Promise((resolve) => server.close(resolve));
});
