import type { DemoAnnotation } from "./annotations";

export type DemoComment = {
  /** What it is about: a KPI by its id, or a note by its text. */
  about: { kpiId: string } | { note: DemoAnnotation["text"] };
  body: string;
  authorEmail: string;
  /** Who is named, and so finds it under the bell. */
  mentions: readonly string[];
  /** Hours before the demo's last midnight. */
  hoursBack: number;
};

/** What the demo's people say about their numbers. */
export const demoComments: readonly DemoComment[] = [
  {
    about: { kpiId: "csat" },
    body: "@Sina Vogel do we know which channel the unhappy answers came from after Release 4.0?",
    authorEmail: "executive@acme.example",
    mentions: ["support@acme.example"],
    hoursBack: 74,
  },
  {
    about: { kpiId: "csat" },
    body: "Phone, nearly all of them: people waited, then had to call again. The breakdown by channel shows it. @Eva Sommer two more people start on the phone on Monday.",
    authorEmail: "support@acme.example",
    mentions: ["executive@acme.example"],
    hoursBack: 71,
  },
  {
    about: { kpiId: "win-rate" },
    body: "@Anna Weber North is well ahead of South since it qualifies anew. I would like South to adopt it from January.\nWrite-up: https://acme.example/sales/qualifying",
    authorEmail: "sales@acme.example",
    mentions: ["admin@acme.example"],
    hoursBack: 30,
  },
  {
    about: { note: "Paid social: budget raised for the autumn campaign" },
    body: "@Stefan Graf the cost per customer has doubled. Shall we stop it at the end of the quarter?",
    authorEmail: "executive@acme.example",
    mentions: ["sales@acme.example"],
    hoursBack: 26,
  },
];
