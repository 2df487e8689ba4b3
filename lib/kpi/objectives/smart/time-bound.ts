import { addMonths } from "@/lib/time";
import { runDays } from "../goal";
import type { Finding, SmartCase } from "./finding";
import { counted, date, grainNoun } from "./words";

const longestYears = 3;
const finding = (level: Finding["level"], text: string): Finding => ({
  criterion: "time-bound",
  level,
  text,
});

/** Has a run that can be measured and that somebody will still remember at its end. */
export const checkTimeBound = (smartCase: SmartCase): Finding[] => {
  const { goal, terms, today, wholePeriods } = smartCase;
  const noun = grainNoun[terms.grain];
  if (terms.dueOn <= terms.startsOn) return [finding("problem", "It is due before it has begun.")];
  if (terms.dueOn < today)
    return [finding("problem", `It was due on ${date(smartCase, terms.dueOn)}, which is past.`)];
  if (wholePeriods < 1)
    return [
      finding("problem", `No whole ${noun} lies between start and due day, so nothing would be measured.`),
    ];
  if (goal.end > addMonths(goal.start, 12 * longestYears))
    return [finding("problem", `It runs longer than ${longestYears} years. Set a nearer milestone.`)];
  const run = `${counted(runDays(goal), "day")}, ${counted(wholePeriods, `whole ${noun}`)}`;
  if (goal.measure === "level" && wholePeriods < 3)
    return [finding("hint", `It runs ${run}: few chances to see it move and to act.`)];
  return [finding("ok", `Due on ${date(smartCase, terms.dueOn)}: ${run}.`)];
};
