import { execFileSync } from "node:child_process";

type Admin = { email: string; password: string };

/**
 * As an operator makes one, while the app runs; who has an account already is its admin with it.
 *
 * @param dataFolder of the app; that of the journeys' own without it
 * @returns what the command says
 */
export const createOrganization = (
  name: string,
  { email, password }: Admin,
  dataFolder = process.env.PLUMBLINE_DATA_DIR,
): string =>
  execFileSync(
    process.execPath,
    [
      ...["--conditions=react-server", "--import", "tsx", "scripts/org-create.ts", "--name", name],
      ...["--time-zone", "Europe/Berlin", "--currency", "EUR", "--email", email, "--password", password],
    ],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        DATABASE_URL: "",
        NODE_ENV: "production",
        ...(dataFolder ? { PLUMBLINE_DATA_DIR: dataFolder } : {}),
      },
    },
  );
