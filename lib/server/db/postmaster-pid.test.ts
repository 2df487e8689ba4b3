import { expect, test } from "vitest";
import { parsePostmasterPid } from "./postmaster-pid";

test("line 1 is the process, line 4 the port", () => {
  const text = "4711\n/srv/data/postgres\n1795366745\n33877\n\n127.0.0.1\n   131075        32\nready   \n";
  expect(parsePostmasterPid(text)).toEqual({ pid: 4711, port: 33877 });
});

test("while it starts there is no port yet", () => {
  expect(parsePostmasterPid("4711\n/srv/data/postgres\n")).toEqual({ pid: 4711, port: null });
});

test.each(["", "\n", "not a pid\n", "-4711\n", "0\n"])("%j is no such file", (text) => {
  expect(parsePostmasterPid(text)).toBeNull();
});
