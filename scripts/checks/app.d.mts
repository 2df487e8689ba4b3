/** The app as `npm start` runs it, until it is stopped. */
export type StartedApp = {
  url: string;
  port: number;
  pid: number;
  dataFolder: string;
  /** Also removes the data folder. */
  stop: () => Promise<void>;
  ended: Promise<unknown>;
};

/**
 * Starts the app with the demo, on a port and in a data folder of its own; or, where they are given, on a port and in a
 * folder that another run has left behind.
 */
export function startApp(given?: { port?: number; dataFolder?: string; demo?: boolean }): Promise<StartedApp>;
