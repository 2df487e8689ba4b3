import "server-only";
import { db } from "./client";

const LIMIT_MS = 2_000;

/** Whether the database answers the simplest question within two seconds; false for any failure. */
export async function isDatabaseAnswering(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, LIMIT_MS, false);
  });
  const answered = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
