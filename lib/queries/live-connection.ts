/** The server beats every 20 seconds: after two missed beats the connection is taken for dead. */
const SILENCE_MS = 45_000;
/** After the server refused (too many open screens, or it is down): the browser does not try again by itself. */
const REFUSED_PAUSE_MS = 15_000;
/** A tab that is hidden for longer lets go of its connection; browsers allow few of them per site. */
const HIDDEN_MS = 10_000;

export type LiveState = "connecting" | "live" | "reconnecting";

type Heard = {
  state(state: LiveState): void;
  /** Numbers changed, or may have while nobody listened. `at`: ISO instant of the change, when it is known. */
  change(at: string | null): void;
  /** As `ready` says: when records last changed. */
  ready(at: string | null): void;
};

/** What of an EventSource is used. */
type Source = EventTarget & Pick<EventSource, "close" | "readyState">;

const atOf = (event: Event): string | null => {
  const data: unknown = event instanceof MessageEvent ? JSON.parse(String(event.data)) : null;
  return typeof data === "object" && data !== null && "at" in data && typeof data.at === "string"
    ? data.at
    : null;
};

/**
 * Keeps this tab connected to the stream of live updates while it is looked at: connects again when the connection is
 * refused, lost or silent, and says "changed" once after every time nobody listened.
 * @param readAfter the last change of records before the page's numbers were read, as `ready` tells it: at a later one
 * they are read again
 * @returns how to end it
 */
export const keepLive = (
  heard: Heard,
  readAfter: string | null,
  page: Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener"> = document,
  open: () => Source = () => new EventSource("/api/v1/events"),
): (() => void) => {
  let source: Source | null = null;
  let wasLive = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  const disconnect = () => {
    clearTimeout(silence);
    clearTimeout(retry);
    source?.close();
    source = null;
  };
  const reconnectIn = (ms: number) => {
    disconnect();
    heard.state("reconnecting");
    retry = setTimeout(connect, ms);
  };
  const watch = () => {
    clearTimeout(silence);
    silence = setTimeout(() => reconnectIn(0), SILENCE_MS);
  };
  function connect() {
    disconnect();
    const mine = open();
    source = mine;
    watch();
    mine.addEventListener("ready", (event) => {
      watch();
      heard.state("live");
      const at = atOf(event);
      heard.ready(at);
      if (wasLive || at !== readAfter) heard.change(null);
      wasLive = true;
    });
    mine.addEventListener("beat", watch);
    mine.addEventListener("changed", (event) => {
      watch();
      heard.change(atOf(event));
    });
    // The next call is answered with 401, which leads to the sign-in page.
    mine.addEventListener("ended", () => {
      heard.change(null);
      reconnectIn(REFUSED_PAUSE_MS);
    });
    mine.addEventListener("error", () => {
      // 2 = closed for good (EventSource.CLOSED); otherwise the browser is connecting again already.
      if (mine.readyState === 2) reconnectIn(REFUSED_PAUSE_MS);
      else heard.state("reconnecting");
    });
  }
  const follow = () => {
    clearTimeout(hiding);
    if (page.visibilityState === "hidden") hiding = setTimeout(disconnect, HIDDEN_MS);
    else if (source === null) connect();
  };

  page.addEventListener("visibilitychange", follow);
  if (page.visibilityState !== "hidden") connect();
  return () => {
    page.removeEventListener("visibilitychange", follow);
    clearTimeout(hiding);
    disconnect();
  };
};
