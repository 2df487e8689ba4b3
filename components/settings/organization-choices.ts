import { type Industry, industries, industryNames } from "@/lib/contracts/industries";
import type { OrganizationInput } from "@/lib/contracts/organization";

/** Weekdays by ISO number, Monday first. */
export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].map(
  (label, index) => ({ value: String(index + 1), label }),
);

export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
].map((label, index) => ({ value: String(index + 1), label }));

export const revenueSources: readonly {
  value: OrganizationInput["revenueSource"];
  label: string;
  detail: string;
}[] = [
  { value: "won-deals", label: "Won deals", detail: "A purchase is a deal, dated when it was won." },
  { value: "orders", label: "Orders", detail: "A purchase is an order, dated when it was placed." },
];

export const churnRules: readonly { value: OrganizationInput["churnRule"]; label: string; detail: string }[] =
  [
    {
      value: "explicit",
      label: "As the CRM says",
      detail: "From the date acquired to the date churned of each customer.",
    },
    {
      value: "inactivity",
      label: "After a time without purchases",
      detail: "Lost when no purchase follows within so many days; a customer may come back.",
    },
  ];

/** The label of a choice. */
export const labelOf = (
  choices: readonly { value: string; label: string }[],
  value: string | number,
): string => choices.find((choice) => choice.value === String(value))?.label ?? String(value);

/** Stands for no industry in a list, where null cannot be chosen. */
export const noIndustry = "none";
export const industryOptions: readonly { value: Industry | typeof noIndustry; label: string }[] = [
  { value: noIndustry, label: "Not set" },
  ...industries.map((value) => ({ value, label: industryNames[value] })),
];
