import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { SurveyLanguage, SurveyWords } from "@/lib/contracts/surveys/survey-words";

type Props = {
  words: Pick<SurveyWords, "sender" | "intro">;
  language: SurveyLanguage;
  /** Within another page's frame: no margins or card of its own. */
  isEmbedded?: boolean;
  children: ReactNode;
};

/** The frame of a survey's public pages: whose survey it is, and one card. */
export function PublicPage({ words, language, isEmbedded = false, children }: Props) {
  return (
    <main
      lang={language}
      className={classNames(
        "mx-auto flex w-full max-w-xl flex-col gap-4",
        isEmbedded ? "p-4" : "min-h-dvh justify-center px-4 py-8",
      )}
    >
      <p className="font-semibold text-ink-muted text-lg">{words.sender}</p>
      <section className={classNames(!isEmbedded && "rounded-lg border border-line bg-surface p-5 sm:p-8")}>
        {words.intro !== "" && <p className="mb-5 whitespace-pre-line text-ink-muted">{words.intro}</p>}
        {children}
      </section>
    </main>
  );
}

/** Instead of the form: what happened, in the survey's words. */
export function PublicMessage({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div role="status">
      {title ? (
        <>
          <h1 className="mb-2 font-semibold text-xl tracking-tight">{title}</h1>
          <p className="whitespace-pre-line text-lg">{children}</p>
        </>
      ) : (
        <h1 className="whitespace-pre-line text-lg">{children}</h1>
      )}
    </div>
  );
}
