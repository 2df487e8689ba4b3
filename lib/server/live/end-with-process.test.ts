import { describe, expect, it, vi } from "vitest";
import { endWithProcess } from "./end-with-process";

describe("endWithProcess", () => {
  it("ends what is open at SIGTERM but for what was taken back, and what opens while the process stops", async () => {
    const [open, takenBack, late] = [vi.fn(), vi.fn(), vi.fn()];
    const before = process.listeners("SIGTERM");
    endWithProcess(open);
    endWithProcess(takenBack)();
    expect(open).not.toHaveBeenCalled();
    // Its own listener alone: the test runner has one, too.
    for (const listener of process.listeners("SIGTERM")) {
      if (!before.includes(listener)) listener("SIGTERM");
    }
    expect(open).toHaveBeenCalledOnce();
    expect(takenBack).not.toHaveBeenCalled();
    endWithProcess(late);
    await vi.waitFor(() => expect(late).toHaveBeenCalledOnce());
  });
});
