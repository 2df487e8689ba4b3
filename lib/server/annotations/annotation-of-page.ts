import "server-only";
import { z } from "zod";
import type { Annotation } from "@/lib/contracts/annotations";
import { NotFound } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { getAnnotation } from "./list-annotations";

/** The annotation that a page's address names; null where there is none, so that the page says "not found". */
export const annotationOfPage = async (ctx: Context, id: string): Promise<Annotation | null> => {
  if (!z.uuid().safeParse(id).success) return null;
  try {
    return await getAnnotation(ctx, id);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
};
