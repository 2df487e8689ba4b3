// Browsers load this module: its schema is in ./survey.

export const surveyLanguages = ["en", "de"] as const;
export type SurveyLanguage = (typeof surveyLanguages)[number];
export const languageNames: Record<SurveyLanguage, string> = { en: "English", de: "Deutsch" };

export const surveyKinds = ["csat", "nps"] as const;
export type SurveyKind = (typeof surveyKinds)[number];

/** Scales of satisfaction that a form may have; recommendation is always 0–10. */
export const csatScales = ["1-5", "1-7", "1-10"] as const;
export type SurveyScale = (typeof csatScales)[number] | "0-10";

/** Everything that the public pages of a survey say. */
export type SurveyWords = {
  /** The name above the question, as customers know it. */
  sender: string;
  intro: string;
  question: string;
  /** At the lowest and the highest score. */
  lowLabel: string;
  highLabel: string;
  commentQuestion: string;
  submit: string;
  /** Said to whoever sends the form without a score. */
  missing: string;
  thanksTitle: string;
  thanks: string;
  /** To whoever comes by a link that was used, a survey that is closed, a link that is too old or wrong. */
  answered: string;
  closed: string;
  expired: string;
  unknown: string;
  /** To whoever sent very many answers. */
  later: string;
};

const english = {
  intro: "",
  commentQuestion: "What is the main reason for your answer? (optional)",
  submit: "Send answer",
  missing: "Please choose a number first.",
  thanksTitle: "Thank you",
  thanks: "Your answer has arrived.",
  answered: "This survey was answered by this link already. Thank you.",
  closed: "This survey is closed and takes no more answers.",
  expired: "This link has expired.",
  unknown: "This link is not complete or not valid. Please open it from the message again.",
  later: "Many answers came from your network just now. Please try again in an hour.",
};

const german = {
  intro: "",
  commentQuestion: "Was ist der wichtigste Grund für Ihre Antwort? (freiwillig)",
  submit: "Antwort senden",
  missing: "Bitte wählen Sie zuerst eine Zahl.",
  thanksTitle: "Vielen Dank",
  thanks: "Ihre Antwort ist angekommen.",
  answered: "Über diesen Link wurde schon geantwortet. Vielen Dank.",
  closed: "Diese Umfrage ist beendet und nimmt keine Antworten mehr an.",
  expired: "Dieser Link ist abgelaufen.",
  unknown: "Dieser Link ist unvollständig oder ungültig. Bitte öffnen Sie ihn noch einmal aus der Nachricht.",
  later: "Aus Ihrem Netz kamen gerade viele Antworten. Bitte versuchen Sie es in einer Stunde noch einmal.",
};

/** A language's words to begin with, for the organization to change. */
export const wordsToBeginWith = (language: SurveyLanguage, kind: SurveyKind, sender: string): SurveyWords => {
  if (language === "de") {
    return kind === "nps"
      ? {
          ...german,
          sender,
          question: `Wie wahrscheinlich ist es, dass Sie ${sender} weiterempfehlen?`,
          lowLabel: "Unwahrscheinlich",
          highLabel: "Sehr wahrscheinlich",
        }
      : {
          ...german,
          sender,
          question: "Wie zufrieden sind Sie mit unserer Hilfe?",
          lowLabel: "Sehr unzufrieden",
          highLabel: "Sehr zufrieden",
        };
  }
  return kind === "nps"
    ? {
        ...english,
        sender,
        question: `How likely are you to recommend ${sender} to a colleague?`,
        lowLabel: "Not at all likely",
        highLabel: "Extremely likely",
      }
    : {
        ...english,
        sender,
        question: "How satisfied are you with our help?",
        lowLabel: "Very dissatisfied",
        highLabel: "Very satisfied",
      };
};
