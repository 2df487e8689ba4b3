import { describe, expect, it, vi } from "vitest";
import { deferred } from "./deferred";

describe("deferred", () => {
  it("loads once, however often it is asked for, and then has the module at hand", async () => {
    const load = vi.fn(async () => ({ name: "menu" }));
    const menu = deferred(load);
    expect(menu.now()).toBeNull();
    await Promise.all([menu.load(), menu.load()]);
    expect(load).toHaveBeenCalledTimes(1);
    expect(menu.now()).toEqual({ name: "menu" });
  });

  it("tries again after a failure, as of a network that was away", async () => {
    const load = vi.fn(async () => "menu").mockRejectedValueOnce(new Error("offline"));
    const menu = deferred(load);
    await expect(menu.load()).rejects.toThrow("offline");
    await expect(menu.load()).resolves.toBe("menu");
  });
});
