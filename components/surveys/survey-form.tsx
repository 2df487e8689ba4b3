import { buttonClass } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { SurveyWords } from "@/lib/contracts/surveys/survey-words";

type Props = {
  words: SurveyWords;
  /** "0-10" and such. */
  scale: string;
  /** Where the form is sent; null for a preview, which cannot be sent. */
  action: string | null;
  hidden?: Readonly<Record<string, string>>;
  /** What is the matter with what was sent, in the survey's words. */
  problem?: string | null;
};

const scoresOf = (scale: string): number[] => {
  const [low = 0, high = 10] = scale.split("-").map(Number);
  return Array.from({ length: high - low + 1 }, (_, step) => low + step);
};

/**
 * The question with its scale, the comment and the button: a plain form that needs no script. The scores are radio
 * buttons under their numbers, so that arrow keys and screen readers know them.
 */
export function SurveyForm({ words, scale, action, hidden = {}, problem = null }: Props) {
  const scores = scoresOf(scale);
  return (
    <form method="post" action={action ?? undefined} className="flex flex-col gap-6">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div aria-hidden className="absolute -left-[200vw]">
        <label>
          Website <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      {problem && (
        <p role="alert" className="rounded-md bg-off-soft px-3 py-2.5 text-ink">
          {problem}
        </p>
      )}
      <fieldset className="min-w-0">
        <legend className="mb-4 font-semibold text-xl tracking-tight">
          {/* The page's heading; a preview stands on a page that has its own. */}
          {action ? <h1>{words.question}</h1> : words.question}
        </legend>
        <div
          className={classNames(
            "grid gap-1.5",
            scores.length > 7
              ? "grid-cols-6 sm:grid-flow-col sm:auto-cols-fr sm:grid-cols-none"
              : "grid-flow-col auto-cols-fr",
          )}
        >
          {scores.map((score) => (
            <label
              key={score}
              className="relative flex h-11 cursor-pointer items-center justify-center rounded-md border border-line-strong bg-surface font-medium text-lg tabular-nums transition-colors hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent"
            >
              <input
                type="radio"
                name="score"
                value={score}
                required
                aria-label={labelOf(score, scores, words)}
                className="absolute inset-0 cursor-pointer opacity-0"
              />
              <span aria-hidden>{score}</span>
            </label>
          ))}
        </div>
        <div aria-hidden className="mt-2 flex justify-between gap-4 text-ink-muted text-sm">
          <span>
            {scores[0]} = {words.lowLabel}
          </span>
          <span className="text-right">
            {scores.at(-1)} = {words.highLabel}
          </span>
        </div>
      </fieldset>
      <label className="block">
        <span className="mb-1.5 block font-medium">{words.commentQuestion}</span>
        <textarea
          name="comment"
          rows={3}
          maxLength={4000}
          className="w-full resize-y rounded-md border border-line-strong bg-surface px-3 py-2 text-lg"
        />
      </label>
      <button type={action ? "submit" : "button"} className={buttonClass("primary", "lg")}>
        {words.submit}
      </button>
    </form>
  );
}

/** "0: Not at all likely", "5", "10: Extremely likely". */
const labelOf = (score: number, scores: readonly number[], { lowLabel, highLabel }: SurveyWords): string => {
  if (score === scores[0]) return `${score}: ${lowLabel}`;
  return score === scores.at(-1) ? `${score}: ${highLabel}` : String(score);
};
