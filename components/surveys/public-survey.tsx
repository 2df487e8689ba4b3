import type { SurveyLanguage, SurveyWords } from "@/lib/contracts/surveys/survey-words";
import { PublicMessage, PublicPage } from "./public-page";
import { ReportHeight } from "./report-height";
import { SurveyForm } from "./survey-form";

type Props = {
  slug: string;
  survey: { words: SurveyWords; language: SurveyLanguage; scale: string };
  state: "open" | "answered" | "closed" | "expired" | "unknown";
  token: string;
  /** Makes this showing of the form one answer, however often it is sent. */
  page: string;
  problem: "missing" | "later" | null;
  place: "page" | "embed";
};

/** A survey's public page: the form, or why it cannot be answered by this link. */
export function PublicSurvey({ slug, survey, state, token, page, problem, place }: Props) {
  const { words, language, scale } = survey;
  const isEmbedded = place === "embed";
  return (
    <PublicPage words={words} language={language} isEmbedded={isEmbedded}>
      {state === "open" ? (
        <SurveyForm
          words={words}
          scale={scale}
          action={`/s/${slug}/answer`}
          hidden={{ token, page, place }}
          problem={problem && words[problem]}
        />
      ) : (
        <PublicMessage>{words[state]}</PublicMessage>
      )}
      {isEmbedded && <ReportHeight />}
    </PublicPage>
  );
}

/** Where an answer leads to. */
export function PublicThanks({ survey, place }: Pick<Props, "survey" | "place">) {
  const { words, language } = survey;
  return (
    <PublicPage words={{ ...words, intro: "" }} language={language} isEmbedded={place === "embed"}>
      <PublicMessage title={words.thanksTitle}>{words.thanks}</PublicMessage>
      {place === "embed" && <ReportHeight />}
    </PublicPage>
  );
}
