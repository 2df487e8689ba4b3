import "server-only";
import { localDateOf, startOfMinute } from "@/lib/time";
import type { Context, OrganizationSettings } from "../../auth/context";
import { Serialized } from "../../http/serialized";
import { type DataState, readDataState, readStateName, stateName } from "../../rollup/data-state";
import { ensureFreshSoon } from "../../rollup/ensure-fresh";
import { bytesOf, withAsOf } from "./answer-bytes";
import { AnswerStore } from "./answer-store";
import type { Validity } from "./validity";

/** An answer that was computed, and how long it holds while no data change. */
export type Computed<Answer> = { answer: Answer; validity: Validity };

type Bytes = Uint8Array<ArrayBuffer>;

/** Of one process: some hundred dashboards, or some thousand series. */
const MOST_BYTES = 48 * 1024 * 1024;

// Pages and routes are bundled apart, and share a process.
const held = globalThis as typeof globalThis & {
  plumblineAnswers?: { store: AnswerStore; underway: Map<string, Promise<Bytes>> };
};
held.plumblineAnswers ??= { store: new AnswerStore(MOST_BYTES), underway: new Map() };
const { store, underway } = held.plumblineAnswers;

/** The state of the data, after the marks that were there are worked off; marked still where writers are faster. */
const settledState = async (
  organization: OrganizationSettings,
  known: DataState | undefined,
): Promise<DataState> => {
  let state = known ?? (await readDataState(organization));
  for (let attempt = 0; state.isMarked && attempt < 2; attempt += 1) {
    if (!(await ensureFreshSoon(organization, []))) break;
    state = await readDataState(organization);
  }
  return state;
};

/** Those who ask the same of the same state while it is being computed share one computation. */
const shared = (name: string, compute: () => Promise<Bytes>): Promise<Bytes> => {
  const other = underway.get(name);
  if (other) return other;
  const mine = compute().finally(() => underway.delete(name));
  underway.set(name, mine);
  return mine;
};

/**
 * Answers a question about an organization as computing would, and computes only where it must: what is kept is given
 * when data, settings and clock are those it was computed from, which each request looks up in the database. The answer
 * must follow from the organization and the question alone, and not from who is asking.
 * @param question all that the answer depends on beside data, settings and the clock
 */
export const keptAnswer = async <Answer extends { asOf: string }>(
  { organization, dataState }: Pick<Context, "organization" | "dataState">,
  question: unknown,
  now: Date,
  compute: () => Promise<Computed<Answer>>,
): Promise<Serialized<Answer>> => {
  const { version, isMarked } = await settledState(organization, dataState);
  // While a large import goes on it is marked all the time; between two of its batches the records stay as they are.
  const data = isMarked ? await readStateName(organization) : stateName({ version, marks: 0 });
  const asOf = startOfMinute(now).toISOString();
  const through = { day: localDateOf(now, organization.timeZone), minute: asOf };
  const state = JSON.stringify([data, organization]);
  const name = JSON.stringify([organization.id, question]);
  const kept = store.find(name);
  if (kept?.state === state && (kept.through === through.day || kept.through === through.minute)) {
    return new Serialized(withAsOf(kept.bytes, asOf));
  }
  const bytes = await shared(`${name} ${state} ${asOf}`, async () => {
    const { answer, validity } = await compute();
    const computed = bytesOf(answer);
    // Of one state before and after: whatever was read in between was of it, too.
    if ((await readStateName(organization)) === data) {
      store.keep(name, { bytes: computed, state, through: through[validity] });
    }
    return computed;
  });
  return new Serialized(bytes);
};
