import nextEnv from "@next/env";
import { type Settings, SettingsError, startSettings } from "@/lib/server/env";

/**
 * The settings of this process and of `.env`, read as Next reads it. Ends the process with the reasons when they
 * cannot work.
 */
export function settingsWithFile(mode: "development" | "production"): Settings {
  nextEnv.loadEnvConfig(process.cwd(), mode === "development", { info: () => {}, error: console.error });
  try {
    return startSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
