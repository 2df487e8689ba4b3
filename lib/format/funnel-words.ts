import { formatCount, formatValue, type ValueOptions } from "./format-value";

/** What the words need to know of a stage; a FunnelStage has all of it. */
export type WordedStage = {
  stage: string;
  entered: number;
  lost: number;
  leftForward: number;
  stillThere: number;
  movedBack: number;
  conversion: { value: number | null };
  dropOff: { value: number | null };
  medianDays: number | null;
  lostReasons: readonly { reason: string | null; deals: number }[];
};

const whole = (value: number | null, options: ValueOptions): string =>
  formatValue(value, "%", { ...options, digits: 0 });

/** Where a stage's losses happen: "between Proposal and Negotiation", or in the last one "in Negotiation, the last stage". */
export function stepInWords(stage: string, next: string | undefined): string {
  return next === undefined ? `in ${stage}, the last stage` : `between ${stage} and ${next}`;
}

/** "median 18 days"; nothing while no deal has left. */
export function medianInWords(medianDays: number | null, options: ValueOptions): string | null {
  return medianDays === null
    ? null
    : `median ${formatValue(medianDays, "days", { ...options, digits: medianDays < 10 ? 1 : 0 })}`;
}

/** The reason most deals were lost for, where one was given. */
export function mainReasonOf({ lostReasons }: Pick<WordedStage, "lostReasons">) {
  return lostReasons.find(({ reason }) => reason !== null) ?? null;
}

/**
 * The funnel in a sentence: "Most deals are lost between Proposal and Negotiation: 41 % drop (34 of 83), median 18 days;
 * main reason Price (12)".
 * @param stages in the order of the pipeline
 * @param worst the name of the stage from which most deals are lost
 */
export function funnelHeadline(
  stages: readonly WordedStage[],
  worst: string | null,
  options: ValueOptions,
): string {
  const index = stages.findIndex(({ stage }) => stage === worst);
  const stage = stages[index];
  if (!stage) return "No deal that entered a stage in these days has been lost";
  const count = (number: number) => formatCount(number, options.locale);
  const drop = `${whole(stage.dropOff.value, options)} drop (${count(stage.lost)} of ${count(stage.entered)})`;
  const main = mainReasonOf(stage);
  const facts = [drop, medianInWords(stage.medianDays, options)].filter(Boolean).join(", ");
  const why = main ? `; main reason ${main.reason} (${count(main.deals)})` : "";
  return `Most deals are lost ${stepInWords(stage.stage, stages[index + 1]?.stage)}: ${facts}${why}`;
}

/** What became of a stage's entries, the outcomes that occurred only: "62 % went on", "31 % lost (26)", "4 still there". */
export function outcomesInWords(
  stage: Omit<WordedStage, "lostReasons">,
  options: ValueOptions,
): { wentOn: string; lost: string | null; rest: string[] } {
  const count = (number: number) => formatCount(number, options.locale);
  return {
    wentOn: `${whole(stage.conversion.value, options)} went on (${count(stage.leftForward)})`,
    lost: stage.lost === 0 ? null : `${whole(stage.dropOff.value, options)} lost (${count(stage.lost)})`,
    rest: [
      ...(stage.stillThere === 0 ? [] : [`${count(stage.stillThere)} still there`]),
      ...(stage.movedBack === 0 ? [] : [`${count(stage.movedBack)} moved back`]),
    ],
  };
}
