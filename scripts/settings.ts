import nextEnv from "@next/env";
import { commandSettings, type Settings, SettingsError, startSettings } from "@/lib/server/env";

/**
 * The settings of this process and of `.env`, read as Next reads it. Ends the process with the reasons when they
 * cannot work.
 * @param read what they are for: `startSettings` to serve, `commandSettings` to work on the database alone
 */
export function settingsWithFile(
  mode: "development" | "production",
  read: typeof startSettings | typeof commandSettings = startSettings,
): Settings {
  nextEnv.loadEnvConfig(process.cwd(), mode === "development", { info: () => {}, error: console.error });
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** {@link settingsWithFile} of an operator's command. */
export const settingsOfCommand = (): Settings => settingsWithFile("production", commandSettings);
