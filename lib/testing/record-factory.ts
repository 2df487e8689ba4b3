import type { RecordType } from "@/lib/kpi/vocabulary";
import type { Random } from "./random";

/** A record as the API takes it. */
export type SentRecord = { externalId: string } & Record<string, unknown>;

const START = Date.UTC(2024, 0, 1);
const MINUTES_OF_TWO_YEARS = 2 * 365 * 24 * 60;
const WORDS = [
  "North",
  "South",
  "web",
  "ads",
  "Enterprise",
  "Demo",
  "Größe ß",
  "日本",
  "O'Neil",
  'a "b" \\ c',
];

/**
 * Makes valid records of any type from fixed randomness: optional fields are sometimes left out or null, times are
 * dates or timestamps, amounts numbers or text, and references may name records that do not exist.
 */
export function recordFactory(random: Random, ids: { last: number }) {
  const word = () => random.pick(WORDS);
  const cents = (low: number, high: number) => random.integer(low, high) / 100;
  const amount = (low: number) => {
    const value = cents(low, 5_000_000);
    return random.chance(0.5) ? value : value.toFixed(random.integer(2, 4));
  };
  const minute = () => random.integer(0, MINUTES_OF_TWO_YEARS);
  const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();
  const date = () => at(minute()).slice(0, 10);
  const maybe = <Value>(value: Value) => (random.chance(0.6) ? value : random.chance(0.5) ? null : undefined);
  const id = () => String(random.integer(1, ids.last));
  const reference = (name: string) => ({ [`${name}ExternalId`]: maybe(id()) });
  const count = () => maybe(random.integer(0, 9_999));

  const fields: Record<RecordType, () => Record<string, unknown>> = {
    owners: () => ({ name: word(), email: maybe(word()), team: maybe(word()) }),
    customers: () => {
      const acquired = minute();
      return {
        name: word(),
        segment: maybe(word()),
        region: maybe(word()),
        acquiredAt: at(acquired),
        churnedAt: maybe(at(acquired + random.integer(0, 100_000))),
        ...reference("owner"),
      };
    },
    campaigns: () => ({ name: word(), channel: maybe(word()), budget: maybe(amount(0)) }),
    leads: () => {
      const created = minute();
      return {
        createdAt: at(created),
        source: maybe(word()),
        convertedAt: maybe(at(created + random.integer(0, 100_000))),
        ...reference("campaign"),
        ...reference("owner"),
        ...reference("customer"),
      };
    },
    deals: () => {
      const opened = minute();
      const status = random.pick(["open", "won", "lost"]);
      return {
        openedAt: at(opened),
        amount: amount(0),
        status,
        closedAt: status === "open" ? undefined : at(opened + random.integer(0, 100_000)),
        stage: maybe(word()),
        probability: maybe(random.integer(0, 100)),
        ...reference("customer"),
        ...reference("lead"),
        ...reference("owner"),
        ...reference("campaign"),
      };
    },
    "deal-stage-events": () => ({ dealExternalId: id(), stage: word(), enteredAt: date() }),
    orders: () => ({
      customerExternalId: id(),
      orderedAt: at(minute()),
      amount: amount(-100_000),
      product: maybe(word()),
      ...reference("campaign"),
    }),
    tickets: () => {
      const opened = minute();
      const resolved = opened + random.integer(0, 10_000);
      return {
        openedAt: at(opened),
        firstRespondedAt: maybe(at(opened + random.integer(0, 500))),
        resolvedAt: at(resolved),
        reopenedAt: maybe(at(resolved + random.integer(0, 20_000))),
        contactCount: maybe(random.integer(1, 5)),
        category: maybe(word()),
        ...reference("customer"),
        ...reference("owner"),
      };
    },
    "survey-responses": () => ({
      ...(random.chance(0.5)
        ? { kind: "nps", score: random.integer(0, 10) }
        : { kind: "csat", score: random.integer(1, 5) }),
      submittedAt: at(minute()),
      comment: maybe(word()),
      ...reference("customer"),
      ...reference("ticket"),
      ...reference("owner"),
    }),
    "campaign-activity": () => ({ campaignExternalId: id(), date: date(), sent: count(), opened: count() }),
    "site-traffic": () => ({ date: date(), visitors: random.integer(0, 9_999), conversions: count() }),
    "ledger-entries": () => ({
      date: date(),
      kind: "cost",
      category: random.pick(["advertising", "salaries", "tools", "other"]),
      amount: amount(-100_000),
      note: maybe(word()),
      ...reference("campaign"),
    }),
  };
  /** A record of the type with the given external id, or one of the ids that the factory was made for. */
  return (type: RecordType, externalId: string = id()): SentRecord => ({ externalId, ...fields[type]() });
}
