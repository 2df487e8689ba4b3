import { cpus, release, totalmem, type } from "node:os";

const GIB = 2 ** 30;

/** Where and when it was measured, a line each. */
export const machineLines = (now: Date, postgres: string, command: string): string[] => {
  const cores = cpus();
  return [
    `Measured on ${now.toISOString().slice(0, 10)} by \`${command}\`:`,
    `${cores[0]?.model.trim() ?? "unknown processor"}, ${cores.length} cores (shared by app, Postgres, browser and the ` +
      `asking process), ${Math.round(totalmem() / GIB)} GiB, ${type()} ${release()}, Node ${process.versions.node}, ` +
      `Postgres ${postgres}.`,
  ];
};
