import { z } from "zod";
import { defineRecord, type Refuse } from "./define-record";
import { optionalScaleEnd, score } from "./number-fields";
import { choice, externalId, LONG_TEXT_LENGTH, reference, text } from "./text-fields";
import { instant } from "./time-fields";

/** Scales on which "satisfied" is defined; 0–1 is thumbs down and up. */
const CSAT_SCALES: readonly (readonly [number, number])[] = [
  [1, 5],
  [1, 3],
  [1, 7],
  [1, 10],
  [0, 1],
];
const NPS_SCALE = [0, 10] as const;

type Answer = { kind: "csat" | "nps"; score: number; scaleMin: number | null; scaleMax: number | null };

/** The scale meant where one end or both are left out: NPS 0–10, thumbs 0–1, else from 1, up to 5. */
const scaleOf = ({ kind, scaleMin, scaleMax }: Answer): readonly [number, number] => {
  if (kind === "nps") return [scaleMin ?? NPS_SCALE[0], scaleMax ?? NPS_SCALE[1]];
  return [scaleMin ?? (scaleMax === 1 ? 0 : 1), scaleMax ?? (scaleMin === 0 ? 1 : 5)];
};

const checkScale = (answer: Answer, refuse: Refuse) => {
  const [low, high] = scaleOf(answer);
  const allowed = answer.kind === "nps" ? [NPS_SCALE] : CSAT_SCALES;
  if (!allowed.some(([min, max]) => min === low && max === high)) {
    const written = allowed.map(([min, max]) => `${min}–${max}`).join(", ");
    refuse(
      answer.scaleMax === null ? "scaleMin" : "scaleMax",
      `The scale ${low}–${high} is not known for ${answer.kind}; known: ${written}`,
    );
  } else if (answer.score < low || answer.score > high) {
    refuse(
      "score",
      `${answer.kind.toUpperCase()} scores on the scale ${low}–${high} cannot be ${answer.score}`,
    );
  }
};

export const surveyResponses = defineRecord({
  type: "survey-responses",
  description: "Answers to satisfaction surveys.",
  schema: z.strictObject({
    externalId: externalId(),
    kind: choice("csat (satisfaction) or nps (would you recommend us)", ["csat", "nps"]),
    score: score("The answer: 0–10 for nps, a whole number on the scale for csat"),
    scaleMin: optionalScaleEnd("Lowest score of the scale; 1 for csat (0 for thumbs) when left out"),
    scaleMax: optionalScaleEnd(
      "Highest score of the scale; 5 for csat when left out. Scales: 1–5, 1–3, 1–7, 1–10, 0–1 (thumbs)",
    ),
    submittedAt: instant("When the answer was given"),
    comment: text("What the customer wrote", LONG_TEXT_LENGTH),
    customerExternalId: reference("The customer, by external id"),
    ticketExternalId: reference("The ticket that the survey was about, by external id"),
    ownerExternalId: reference("The owner, by external id; the ticket's owner when left out"),
  }),
  rules: checkScale,
  complete: (answer) => {
    const [scaleMin, scaleMax] = scaleOf(answer);
    return { scaleMin, scaleMax };
  },
});
