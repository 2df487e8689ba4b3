"use client";

import { Card, CardHeader } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import type { SurveyWords } from "@/lib/contracts/surveys/survey-words";

type Props = {
  words: SurveyWords;
  errorOf: (name: keyof SurveyWords) => string | null;
  onChange: (change: Partial<SurveyWords>) => void;
};

const rare = [
  ["missing", "Without a number"],
  ["answered", "Answered already"],
  ["closed", "Survey closed"],
  ["expired", "Link expired"],
  ["unknown", "Wrong link"],
  ["later", "Too many answers from one network"],
] as const;

/** Every word of a survey's public pages. */
export function SurveyWordsFields({ words, errorOf, onChange }: Props) {
  const line = (name: keyof SurveyWords, label: string, required = true) => (
    <TextField
      key={name}
      label={label}
      required={required}
      autoComplete="off"
      name={`words.${name}`}
      error={errorOf(name)}
      value={words[name]}
      onValueChange={(text) => onChange({ [name]: text })}
    />
  );
  const lines = (name: keyof SurveyWords, label: string, required = true) => (
    <Textarea
      label={label}
      rows={2}
      required={required}
      name={`words.${name}`}
      error={errorOf(name)}
      value={words[name]}
      onValueChange={(text) => onChange({ [name]: text })}
    />
  );
  return (
    <Card className="flex flex-col gap-4">
      <CardHeader title="In your words" className="mb-0" />
      {line("sender", "Your name, as customers know it")}
      {lines("intro", "Introduction", false)}
      {line("question", "Question")}
      <div className="grid gap-4 sm:grid-cols-2">
        {line("lowLabel", "Lowest score means")}
        {line("highLabel", "Highest score means")}
      </div>
      {line("commentQuestion", "Question for the comment")}
      {line("submit", "Button")}
      <div className="grid gap-4 sm:grid-cols-2">
        {line("thanksTitle", "Heading after the answer")}
        {lines("thanks", "Text after the answer", false)}
      </div>
      <details className="group">
        <summary className="cursor-pointer rounded-sm font-medium text-accent-ink">
          What is said when an answer cannot be taken
        </summary>
        <div className="mt-4 grid gap-4 sm:grid-cols-2">{rare.map(([name, label]) => line(name, label))}</div>
      </details>
    </Card>
  );
}
