"use client";

import { Card, CardHeader } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import type { Survey } from "@/lib/contracts/surveys/survey";

function CodeLine({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <p className="mb-1.5 font-medium">{label}</p>
      <div className="flex items-start gap-2 rounded-md bg-sunken p-2 pl-3">
        <code className="min-w-0 flex-1 break-all py-1 font-mono text-sm">{text}</code>
        <CopyButton text={text} label={`Copy: ${label}`} />
      </div>
    </div>
  );
}

/** The public link and the code to embed the form, where anyone may answer; otherwise how links are made. */
export function SurveyLinks({ survey }: { survey: Survey }) {
  const { url, allowsAnonymous, words } = survey;
  const origin = new URL(url).origin;
  const frame = `<iframe data-plumbline-survey src="${url}/embed" title="${words.question.replaceAll('"', "&quot;")}" style="width:100%;border:0;height:480px"></iframe>
<script src="${origin}/survey-embed.js" async></script>`;
  return (
    <Card as="section" aria-labelledby="survey-links">
      <CardHeader
        id="survey-links"
        title="Link and form for your pages"
        description={
          allowsAnonymous
            ? "Whoever opens it may answer, anonymously"
            : "This survey takes answers of invited customers alone: add ?t= and the token of an invitation"
        }
      />
      <div className="flex flex-col gap-4">
        <CodeLine label="Public link" text={url} />
        <CodeLine label="Embed code" text={frame} />
      </div>
    </Card>
  );
}
