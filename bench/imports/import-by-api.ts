import { openAsBlob } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

type Run = {
  id: string;
  state: string;
  failure: string | null;
  missing: readonly string[];
  counts: { rows: number; created: number; rejected: number };
};

const LOOK_MS = 250;

/** Seconds that an import's steps took: its upload with recognition, its dry run, and the import itself. */
export type ImportTimes = { readonly upload: number; readonly check: number; readonly run: number };

/**
 * Imports a file over HTTP, as the page does: upload, dry run, import.
 * @throws Error unless all its rows are created
 */
export async function importByApi(
  { origin, apiKey }: { origin: string; apiKey: string },
  file: string,
  rows: number,
): Promise<ImportTimes> {
  const authorization = `Bearer ${apiKey}`;
  const call = async (method: string, address: string, init: RequestInit = {}): Promise<Run> => {
    const answer = await fetch(`${origin}/api/v1/imports${address}`, {
      method,
      ...init,
      headers: { authorization, ...init.headers },
    });
    if (!answer.ok)
      throw new Error(`${method} ${address}: ${answer.status} ${(await answer.text()).slice(0, 400)}`);
    return (await answer.json()) as Run;
  };
  const until = async (id: string, state: string): Promise<Run> => {
    for (;;) {
      const run = await call("GET", `/${id}`);
      if (run.state === state) return run;
      if (!["checking", "running"].includes(run.state))
        throw new Error(`The import is ${run.state}: ${run.failure}`);
      await wait(LOOK_MS);
    }
  };
  const timed = async <Result>(work: () => Promise<Result>) => {
    const began = performance.now();
    const result = await work();
    return { result, seconds: (performance.now() - began) / 1000 };
  };

  const body = await openAsBlob(file);
  const name = encodeURIComponent(path.basename(file));
  const upload = await timed(() => call("POST", `?fileName=${name}`, { body }));
  const { id, missing } = upload.result;
  if (missing.length > 0) throw new Error(`The mapping lacks: ${missing.join(", ")}`);
  const check = await timed(async () => {
    await call("POST", `/${id}/check`);
    return until(id, "checked");
  });
  const run = await timed(async () => {
    await call("POST", `/${id}/run`);
    return until(id, "done");
  });
  const { counts } = run.result;
  if (counts.created !== rows)
    throw new Error(`Of ${rows} rows ${counts.created} were created: ${JSON.stringify(counts)}`);
  return { upload: upload.seconds, check: check.seconds, run: run.seconds };
}
