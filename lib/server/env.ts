import "server-only";
import path from "node:path";
import { z } from "zod";

/** The secret printed in .env.example: known to everyone, so never accepted. */
export const SAMPLE_NEXTAUTH_SECRET = "replace-me-with-32-or-more-random-characters";

const MINIMUM_SECRET_LENGTH = 32;

const port = z
  .string()
  .regex(/^\d+$/, "must be a whole number")
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65535, "must lie between 1 and 65535");

const proxies = z
  .string()
  .regex(/^\d$/, "must be how many proxies stand before the app, 0 to 9")
  .transform(Number);

const databaseUrl = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol),
    "must be a Postgres address such as postgresql://user:password@host:5432/plumbline",
  );

const webUrl = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    "must be the address people open, such as https://kpi.example.com",
  );

const secret = z
  .string()
  .min(
    MINIMUM_SECRET_LENGTH,
    `is shorter than ${MINIMUM_SECRET_LENGTH} characters; make one with: openssl rand -base64 32`,
  )
  .refine(
    (value) => value !== SAMPLE_NEXTAUTH_SECRET,
    "is the sample from .env.example, which everyone knows; make one with: openssl rand -base64 32",
  );

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    PORT: port.default(3000),
    DATABASE_URL: databaseUrl.optional(),
    DATABASE_DIRECT_URL: databaseUrl.optional(),
    PLUMBLINE_DATA_DIR: z.string().default(".data"),
    SEED_DEMO: z
      .stringbool({ truthy: ["true", "1", "yes", "on"], falsy: ["false", "0", "no", "off"] })
      .default(true),
    TRUSTED_PROXIES: proxies.default(0),
    NEXTAUTH_URL: webUrl.optional(),
    NEXTAUTH_SECRET: secret.optional(),
  })
  .transform((values) => ({
    ...values,
    PLUMBLINE_DATA_DIR: path.resolve(values.PLUMBLINE_DATA_DIR),
    NEXTAUTH_URL: values.NEXTAUTH_URL ?? `http://localhost:${values.PORT}`,
  }));

/** The settings as they were given, checked: `DATABASE_URL` and `NEXTAUTH_SECRET` may still be missing. */
export type Settings = z.output<typeof schema>;

/** Thrown for settings that cannot work; the message has one line per variable, made to be read by an operator. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment needs mending (see .env.example):\n${problems.map((p) => `  - ${p}`).join("\n")}`);
    this.name = "SettingsError";
  }
}

/**
 * Checks environment variables and returns them typed, with defaults; an empty variable counts as not given.
 * @throws SettingsError naming every variable that is wrong, not just the first
 */
export function parseSettings(source: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(source).filter(
      ([name, value]) => name in schema.in.shape && value !== undefined && value !== "",
    ),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
}

/**
 * The settings `npm start` runs with. A server named by DATABASE_URL may be shared, so its session secret must be
 * given and good; the embedded database makes its own secret.
 * @throws SettingsError
 */
export function parseStartSettings(source: Readonly<Record<string, string | undefined>>): Settings {
  const settings = parseSettings(source);
  if (settings.DATABASE_URL !== undefined && settings.NEXTAUTH_SECRET === undefined) {
    throw new SettingsError([
      "NEXTAUTH_SECRET is missing: with DATABASE_URL it must be set; make one with: openssl rand -base64 32",
    ]);
  }
  return settings;
}

/** {@link parseStartSettings} of this process. */
export const startSettings = (): Settings => parseStartSettings(process.env);

/** {@link parseSettings} of this process: for operators' commands, which sign no sessions. */
export const commandSettings = (): Settings => parseSettings(process.env);

/** This process's variables with some replaced, for starting a child process. */
export const childEnvironment = (overrides: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...overrides,
});

/** Whether this is the web app, bundled by Next, and not a command or a test that runs from the source. */
export const isServedByNext = (): boolean => process.env.NEXT_RUNTIME !== undefined;

/** Makes `url` the database of this process's `db`: for commands that find or start the database themselves. */
export const provideDatabaseUrl = (url: string): void => {
  process.env.DATABASE_URL = url;
};

/** Checks no more than what is asked for: a build, and every import, must do without the rest. */
const only = (...names: (keyof Settings)[]): Settings =>
  parseSettings(Object.fromEntries(names.map((name) => [name, process.env[name]])));

const needed = (name: "DATABASE_URL" | "NEXTAUTH_SECRET"): string => {
  const value = only(name)[name];
  if (value !== undefined) return value;
  throw new SettingsError([
    `${name} is not set; \`npm start\` and \`npm run dev\` set it for the embedded database`,
  ]);
};

/** The running app's settings, each read and checked when it is asked for. */
export const env = {
  get DATABASE_URL(): string {
    return needed("DATABASE_URL");
  },
  /** The database itself where DATABASE_URL leads to a pooler: for what holds on to its connection. */
  get DATABASE_DIRECT_URL(): string {
    return only("DATABASE_DIRECT_URL").DATABASE_DIRECT_URL ?? needed("DATABASE_URL");
  },
  get NEXTAUTH_SECRET(): string {
    return needed("NEXTAUTH_SECRET");
  },
  get NEXTAUTH_URL(): string {
    return only("NEXTAUTH_URL", "PORT").NEXTAUTH_URL;
  },
  /** How many proxies stand before the app and add to X-Forwarded-For. */
  get TRUSTED_PROXIES(): number {
    return only("TRUSTED_PROXIES").TRUSTED_PROXIES;
  },
  get NODE_ENV(): Settings["NODE_ENV"] {
    return only("NODE_ENV").NODE_ENV;
  },
} as const;
