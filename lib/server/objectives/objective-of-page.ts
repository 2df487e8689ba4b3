import "server-only";
import { z } from "zod";
import type { ObjectiveDetail } from "@/lib/contracts/objectives";
import { NotFound } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import type { AsOf } from "./describe-objectives";
import { getObjective } from "./get-objective";

/** The objective that a page's address names; null where there is none, so that the page says "not found". */
export const objectiveOfPage = async (
  ctx: Context,
  id: string,
  asOf: AsOf,
): Promise<ObjectiveDetail | null> => {
  if (!z.uuid().safeParse(id).success) return null;
  try {
    return await getObjective(ctx, id, asOf);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
};
