/** A module that is not part of the page's first script: asked for when it is about to be needed, once for the tab. */
export type Deferred<Module> = {
  load(): Promise<Module>;
  /** The module, where it has come already. */
  now(): Module | null;
};

/**
 * @param load a dynamic import, such as `() => import("./menu-parts")`; one that fails is tried again the next time
 */
export function deferred<Module>(load: () => Promise<Module>): Deferred<Module> {
  let module: Module | null = null;
  let coming: Promise<Module> | null = null;
  const remember = (loaded: Module) => {
    module = loaded;
    return loaded;
  };
  const forget = (error: unknown) => {
    coming = null;
    throw error;
  };
  return {
    load: () => {
      coming ??= load().then(remember, forget);
      return coming;
    },
    now: () => module,
  };
}
