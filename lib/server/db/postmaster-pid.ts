/** What a running Postgres writes about itself into `postmaster.pid`. */
export type PostmasterPid = { readonly pid: number; readonly port: number | null };

/**
 * Reads the text of `postmaster.pid`: the process id on line 1, the port on line 4 (absent while starting).
 * @returns null when the text is not such a file, a half-written one for example
 */
export function parsePostmasterPid(text: string): PostmasterPid | null {
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const port = Number(lines[3]);
  return { pid, port: Number.isInteger(port) && port > 0 ? port : null };
}
