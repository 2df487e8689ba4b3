import type { LucideIcon } from "lucide-react";
import { Camera, Filter, Grid3x3, Telescope, Trophy, UsersRound } from "lucide-react";

export type Analysis = { href: string; label: string; question: string; answer: string; icon: LucideIcon };

/** The analyses, each with the question that it answers, in the order in which they are offered. */
export const analyses: readonly Analysis[] = [
  {
    href: "/analysis/funnel",
    label: "Funnel",
    question: "At which stage do we lose deals, and why?",
    answer:
      "Entered, moved on and lost per stage, how long deals stay in it, and the reasons they were lost for.",
    icon: Filter,
  },
  {
    href: "/analysis/cohorts",
    label: "Cohorts",
    question: "Do the customers we win stay, and do they pay back what they cost?",
    answer:
      "Customers by the month in which they were won: how many stay, what they bring, when they have paid.",
    icon: Grid3x3,
  },
  {
    href: "/analysis/forecast",
    label: "Forecast",
    question: "Where will we end up if things go on like this?",
    answer: "The next periods with their range and past error, and the pipeline by expected close.",
    icon: Telescope,
  },
  {
    href: "/analysis/rankings",
    label: "Rankings",
    question: "Which customers and products earn the most, and which the least?",
    answer: "Customers by profit and by what they ask of support; products by interest and by revenue.",
    icon: Trophy,
  },
  {
    href: "/analysis/teams",
    label: "Owners and teams",
    question: "Who sells and serves best, and is the difference real?",
    answer: "Owners or teams side by side on the KPIs you choose, with the number of cases behind each.",
    icon: UsersRound,
  },
  {
    href: "/analysis/reported",
    label: "What was reported",
    question: "What did we report, and has it changed since?",
    answer:
      "Figures as they were when each month was over, views that were kept, and the records behind what is new.",
    icon: Camera,
  },
];
