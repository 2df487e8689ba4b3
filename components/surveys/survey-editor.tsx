"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useOrganization } from "@/components/layout/organization-context";
import { useForm } from "@/components/layout/use-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type Survey, type SurveyInput, surveyInputSchema } from "@/lib/contracts/surveys/survey";
import {
  csatScales,
  languageNames,
  type SurveyWords,
  surveyKinds,
  surveyLanguages,
  wordsToBeginWith,
} from "@/lib/contracts/surveys/survey-words";
import { createSurvey, surveyOptions, surveysOptions, updateSurvey } from "@/lib/queries/surveys";
import { SurveyForm } from "./survey-form";
import { kindNames } from "./survey-names";
import { SurveyWordsFields } from "./survey-words-fields";

const accesses = [
  {
    value: "invited",
    label: "Only who is invited",
    detail: "Each link belongs to one customer or ticket and answers once",
  },
  {
    value: "anyone",
    label: "Anyone with the public link, too",
    detail: "Answers by it are anonymous: nothing about the person is kept",
  },
] as const;

const inputOf = ({ name, kind, scale, language, words, allowsAnonymous, isOpen }: Survey): SurveyInput => ({
  name,
  kind,
  scale,
  language,
  words,
  allowsAnonymous,
  isOpen,
});

const isUntouched = ({ language, kind, words }: SurveyInput) =>
  Object.entries(wordsToBeginWith(language, kind, words.sender)).every(
    ([name, word]) => words[name as keyof SurveyWords] === word,
  );

/** Makes or changes a survey: what is asked and how, in which words, by whom it may be answered; with a preview beside. */
export function SurveyEditor({ survey }: { survey: Survey | null }) {
  const router = useRouter();
  const client = useQueryClient();
  const organization = useOrganization();
  const isAnswered = survey !== null && survey.counts.answered + survey.anonymousAnswers > 0;
  const form = useForm({
    schema: surveyInputSchema,
    initial: survey
      ? inputOf(survey)
      : ({
          name: "",
          kind: "csat",
          scale: "1-5",
          language: organization.locale.startsWith("de") ? "de" : "en",
          words: wordsToBeginWith(
            organization.locale.startsWith("de") ? "de" : "en",
            "csat",
            organization.name,
          ),
          allowsAnonymous: false,
          isOpen: true,
        } satisfies SurveyInput as SurveyInput),
    submit: async (input) => {
      const detail = survey ? await updateSurvey({ id: survey.id, input }) : await createSurvey(input);
      client.setQueryData(surveyOptions(detail.survey.id).queryKey, detail);
      void client.invalidateQueries({ queryKey: surveysOptions().queryKey });
      router.push(`/data/surveys/${detail.survey.id}`);
    },
  });
  const { values, set, field } = form;
  /** Another kind or language brings its words, unless somebody has written others. */
  const ask = (change: Partial<Pick<SurveyInput, "kind" | "scale" | "language">>) => {
    const next = { ...values, ...change };
    const words = isUntouched(values)
      ? wordsToBeginWith(next.language, next.kind, values.words.sender)
      : values.words;
    set({ ...change, words });
  };
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
      <form {...form.form} className="flex min-w-0 flex-col gap-6">
        {form.failure ? (
          <Notice tone="off" live>
            {form.failure}
          </Notice>
        ) : null}
        <Card className="flex flex-col gap-4">
          <CardHeader title="What is asked" className="mb-0" />
          <TextField
            label="Name"
            hint="For you; customers do not see it."
            placeholder="After a ticket is solved"
            autoComplete="off"
            value={values.name}
            onValueChange={(name) => set({ name })}
            {...field("name")}
          />
          <div className="grid gap-4 sm:grid-cols-3">
            <Select
              label="Kind"
              disabled={isAnswered}
              options={surveyKinds.map((value) => ({ value, label: kindNames[value] }))}
              value={values.kind}
              onValueChange={(kind) => ask({ kind, scale: kind === "nps" ? "0-10" : "1-5" })}
              {...field("kind")}
            />
            <Select
              label="Scale"
              disabled={isAnswered || values.kind === "nps"}
              options={(values.kind === "nps" ? (["0-10"] as const) : csatScales).map((value) => ({
                value,
                label: value.replace("-", " to "),
              }))}
              value={values.scale}
              onValueChange={(scale) => ask({ scale })}
              {...field("scale")}
            />
            <Select
              label="Language"
              options={surveyLanguages.map((value) => ({ value, label: languageNames[value] }))}
              value={values.language}
              onValueChange={(language) => ask({ language })}
              {...field("language")}
            />
          </div>
          {isAnswered && (
            <p className="text-ink-muted text-sm">
              Kind and scale stay: this survey was answered already, and answers to another question would not
              compare.
            </p>
          )}
          <RadioGroup
            label="Who may answer"
            options={accesses}
            value={values.allowsAnonymous ? "anyone" : "invited"}
            onValueChange={(value) => set({ allowsAnonymous: value === "anyone" })}
            {...field("allowsAnonymous")}
          />
        </Card>
        <SurveyWordsFields
          words={values.words}
          errorOf={(name) => field(`words.${name}`).error}
          onChange={(change) => {
            const [name = ""] = Object.keys(change);
            set({ words: { ...values.words, ...change } }, `words.${name}`);
          }}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" pending={form.pending}>
            {survey ? "Save" : "Make the survey"}
          </Button>
          <ButtonLink href={survey ? `/data/surveys/${survey.id}` : "/data/surveys"}>Cancel</ButtonLink>
        </div>
      </form>
      <Card as="section" aria-labelledby="survey-preview" className="xl:sticky xl:top-6">
        <CardHeader id="survey-preview" title="Preview" description="As a customer sees it" />
        <div lang={values.language} className="rounded-lg border border-line bg-canvas p-4">
          <p className="mb-4 font-semibold text-ink-muted text-lg">{values.words.sender}</p>
          {values.words.intro !== "" && (
            <p className="mb-4 whitespace-pre-line text-ink-muted">{values.words.intro}</p>
          )}
          <SurveyForm words={values.words} scale={values.scale} action={null} />
        </div>
      </Card>
    </div>
  );
}
