import type { Behaviour } from "@/lib/kpi/signals/behaviour";
import type { ChangeVerdict } from "@/lib/kpi/signals/significance";
import type { Direction, Grain } from "@/lib/kpi/vocabulary";
import { deltaOf, describeDelta } from "./format-delta";
import { formatValue, type ValueOptions } from "./format-value";
import { isFavourable, periodsInWords, signalAt } from "./signal-words";
import type { Unit } from "./unit";

/** What a card must tell for it to be ranked and put into words; a DashboardCard has all of it. */
export type AttentionCard = {
  name: string;
  shortName: string;
  unit: Unit;
  better: boolean | null;
  direction: Direction;
  latest: { start: string; value: number | null; status: "ok" | "watch" | "off" | null };
  comparison: { value: number | null };
  changeVerdict: ChangeVerdict;
  behaviour: Pick<Behaviour, "signals">;
};

/** A change for the worse by this share is worth a look even where no threshold is set. */
const notablePercent = 10;

const isNotablyWorse = (card: AttentionCard): boolean => {
  const delta = deltaOf(card.latest.value, card.comparison.value, card.unit);
  if (card.changeVerdict === "within-noise") return false;
  return card.better === false && delta?.kind === "relative" && Math.abs(delta.percent) >= notablePercent;
};

/** The signal for the worse that the latest period is; undefined for noise, and for what went well. */
const alarmOf = ({ behaviour, latest, direction }: AttentionCard) => {
  const signal = signalAt(behaviour, latest.start);
  return signal && !isFavourable(signal, direction) ? signal : undefined;
};

/** A signal for the worse comes before all that is only below a threshold: it is real, and it is new. */
const urgency = (card: AttentionCard): number => (alarmOf(card) ? 4 : 0) + urgencyByThreshold(card);

const urgencyByThreshold = (card: AttentionCard): number => {
  if (card.latest.status === "off") return 3;
  if (card.latest.status === "watch") return 2;
  return card.latest.status === null && isNotablyWorse(card) ? 1 : 0;
};

const worsening = (card: AttentionCard): number => {
  const { value } = card.latest;
  const before = card.comparison.value;
  if (card.better !== false || value === null || before === null || before === 0) return 0;
  return Math.abs((value - before) / before);
};

/**
 * The cards that need attention, most urgent first: signals for the worse; then what is off track, on watch, or without
 * a threshold worse by 10 % or more and not by noise alone; among equals the one that worsened most.
 */
export const needsAttention = <C extends AttentionCard>(cards: readonly C[]): C[] =>
  cards
    .filter((card) => urgency(card) > 0)
    .sort((a, b) => urgency(b) - urgency(a) || worsening(b) - worsening(a));

/**
 * The page's first sentence: "October 2026 closed. 9 of 12 KPIs with thresholds are on track. CSAT is off track at
 * 71.4 %; CAC is up 12.0 %."
 * @param period the name of the period that the cards show, already in words
 */
export const dashboardHeadline = (
  cards: readonly AttentionCard[],
  period: { name: string; partial: boolean; grain: Grain },
  options: ValueOptions,
): string => {
  const judged = cards.filter((card) => card.latest.status !== null);
  const onTrack = judged.filter((card) => card.latest.status === "ok").length;
  const opening = period.partial ? `${period.name} so far.` : `${period.name} closed.`;
  if (cards.every((card) => card.latest.value === null)) return `${opening} No KPI can be computed yet.`;
  const tally =
    judged.length === 0
      ? "No KPI here has a threshold yet."
      : onTrack === judged.length
        ? judged.length === 1
          ? "The one KPI with a threshold is on track."
          : `All ${judged.length} KPIs with thresholds are on track.`
        : `${onTrack} of ${judged.length} KPIs with thresholds ${onTrack === 1 ? "is" : "are"} on track.`;
  const clauses = needsAttention(cards)
    .slice(0, 2)
    .map((card) => clause(card, period.grain, options));
  return [opening, tally, clauses.length > 0 ? `${clauses.join("; ")}.` : ""].filter(Boolean).join(" ");
};

const clause = (card: AttentionCard, grain: Grain, options: ValueOptions): string => {
  const value = formatValue(card.latest.value, card.unit, { ...options, compact: true });
  const alarm = alarmOf(card);
  if (alarm?.rule === "outside") return `${card.shortName} is outside its normal range at ${value}`;
  if (alarm?.rule === "run")
    return `${card.shortName} has been ${alarm.side} its centre for ${periodsInWords(alarm.inARow, grain)}`;
  if (alarm)
    return `${card.shortName} stays near the ${alarm.side === "above" ? "upper" : "lower"} end of its normal range`;
  const change = describeDelta(card.latest.value, card.comparison.value, card.unit, options);
  if (card.latest.status === null) return `${card.shortName} is ${change}`;
  const words = card.latest.status === "off" ? "off track" : "on watch";
  return `${card.shortName} is ${words} at ${value}`;
};
