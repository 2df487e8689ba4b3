import type { AnnotationKind } from "@/lib/contracts/annotation-kinds";
import { addDays, addMonths } from "@/lib/time";

export type DemoAnnotation = {
  kpiId: string | null;
  kind: AnnotationKind;
  text: string;
  link: string | null;
  startsOn: string;
  endsOn: string;
  authorEmail: string;
};

/** What the demo company noted on its charts: the stories of ./stories, as its people saw them happen. */
export function demoAnnotations(today: string): DemoAnnotation[] {
  const monthBack = (back: number) => addMonths(`${today.slice(0, 7)}-01`, -back);
  const day = (back: number, dayOfMonth: number) => addDays(monthBack(back), dayOfMonth - 1);
  return [
    {
      kpiId: null,
      kind: "release",
      text: "Release 4.0 went out to every customer",
      link: "https://acme.example/releases/4.0",
      startsOn: day(7, 3),
      endsOn: day(7, 3),
      authorEmail: "support@acme.example",
    },
    {
      kpiId: "csat",
      kind: "release",
      text: "Hotfixes 4.0.1 to 4.0.6, and two more people on the phone",
      link: "https://acme.example/releases/4.0.6",
      startsOn: day(5, 12),
      endsOn: day(4, 20),
      authorEmail: "support@acme.example",
    },
    {
      kpiId: "churn-rate",
      kind: "other",
      text: "Exit interviews name Release 4.0 in two of three cancellations",
      link: null,
      startsOn: day(5, 24),
      endsOn: day(5, 24),
      authorEmail: "executive@acme.example",
    },
    {
      kpiId: "win-rate",
      kind: "other",
      text: "North qualifies anew: fewer demos, better prepared",
      link: null,
      startsOn: day(12, 1),
      endsOn: addDays(monthBack(8), -1),
      authorEmail: "sales@acme.example",
    },
    {
      kpiId: "customer-acquisition-cost",
      kind: "campaign",
      text: "Paid social: budget raised for the autumn campaign",
      link: "https://acme.example/campaigns/autumn",
      startsOn: day(3, 1),
      endsOn: addDays(monthBack(1), -1),
      authorEmail: "sales@acme.example",
    },
    {
      kpiId: null,
      kind: "outside-event",
      text: "Industry fair in Hannover: the whole sales team is away",
      link: null,
      startsOn: day(2, 14),
      endsOn: day(2, 18),
      authorEmail: "admin@acme.example",
    },
  ];
}
