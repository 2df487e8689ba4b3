import type { Purchase } from "../customers";
import { type Period, spanOf } from "../periods";
import type { View } from "../view";
import { money, percent, type ReferenceKpi, sum } from "./answer";
import { lies } from "./loyalty";

type Counted = "exposed" | "sent" | "delivered" | "opened" | "clicked" | "converted";

const onDates = <R extends { date: string }>(rows: R[], period: Period): R[] =>
  rows.filter(({ date }) => date >= spanOf(period).from && date < spanOf(period).to);

type Activity = View["campaignActivity"][number];

/** Of one figure of the campaigns' activity, how many in a hundred of another, over the rows that `counts` takes. */
const rate =
  (what: Counted, of: Counted, counts: (activity: Activity) => boolean = () => true): ReferenceKpi =>
  (view, period) => {
    const rows = onDates(view.campaignActivity, period).filter(counts);
    const part = sum(rows.map((activity) => activity[what] ?? 0));
    const whole = sum(rows.map((activity) => activity[of] ?? 0));
    return { parts: { [what]: part, [of]: whole }, value: percent(part, whole) };
  };

const isEmail = ({ sent }: Activity) => sent !== null;
const isDeliveredEmail = ({ sent, delivered }: Activity) => sent !== null && delivered !== null;

export const emailOpenRate = {
  default: rate("opened", "sent", isEmail),
  delivered: rate("opened", "delivered", isDeliveredEmail),
};
export const clickThroughRate = {
  default: rate("clicked", "opened", ({ opened }) => opened !== null),
  "per-delivered": rate("clicked", "delivered", isDeliveredEmail),
};
export const marketingConversion = {
  default: rate("converted", "exposed", ({ exposed }) => exposed !== null),
  "per-click": rate("converted", "clicked", ({ clicked }) => clicked !== null),
};

export const visitorConversion: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const traffic = onDates(view.siteTraffic, period);
    const visitors = sum(traffic.map((row) => row.visitors));
    const conversions = sum(traffic.map((row) => row.conversions ?? 0));
    return { parts: { visitors, conversions }, value: percent(conversions, visitors) };
  },
};

const returnOf = (view: View, period: Period, purchases: Purchase[]) => {
  const attributed = purchases.filter(
    ({ at, campaign }) => campaign !== null && lies(view, at, spanOf(period)),
  );
  const costs = onDates(view.ledgerEntries, period).filter(
    (entry) => entry.kind === "cost" && entry.campaign !== null,
  );
  const revenue = money(attributed.map(({ cents }) => cents));
  const cost = money(costs.map(({ cents }) => cents));
  return { parts: { revenue, cost }, value: percent(revenue - cost, cost) };
};

export const campaignReturn: Record<string, ReferenceKpi> = {
  default: (view, period) => returnOf(view, period, view.purchases),
  "first-touch": (view, period) => returnOf(view, period, view.firstTouchPurchases()),
};
