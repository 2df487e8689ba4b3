import { type Period, spanOf } from "../periods";
import type { View } from "../view";
import { percent, type ReferenceKpi, sum } from "./answer";

type Counted = "exposed" | "sent" | "delivered" | "opened" | "clicked" | "converted";

const onDates = <R extends { date: string }>(rows: R[], period: Period): R[] =>
  rows.filter(({ date }) => date >= spanOf(period).from && date < spanOf(period).to);

const counted = (view: View, period: Period, what: Counted): number =>
  sum(onDates(view.campaignActivity, period).map((activity) => activity[what] ?? 0));

/** Of one figure of the campaigns' activity, how many in a hundred of another. */
const rate =
  (what: Counted, of: Counted): ReferenceKpi =>
  (view, period) => {
    const part = counted(view, period, what);
    const whole = counted(view, period, of);
    return { parts: { [what]: part, [of]: whole }, value: percent(part, whole) };
  };

export const emailOpenRate = { default: rate("opened", "sent"), delivered: rate("opened", "delivered") };
export const clickThroughRate = {
  default: rate("clicked", "opened"),
  "per-delivered": rate("clicked", "delivered"),
};
export const marketingConversion = {
  default: rate("converted", "exposed"),
  "per-click": rate("converted", "clicked"),
};

export const visitorConversion: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const traffic = onDates(view.siteTraffic, period);
    const visitors = sum(traffic.map((row) => row.visitors));
    const conversions = sum(traffic.map((row) => row.conversions ?? 0));
    return { parts: { visitors, conversions }, value: percent(conversions, visitors) };
  },
};
