"use client";

import { Card } from "@/components/ui/card";
import type { OrganizationDto } from "@/lib/contracts/organization";
import { AdminsOnly } from "./admins-only";
import { Facts } from "./facts";
import {
  churnRules,
  industryOptions,
  labelOf,
  months,
  noIndustry,
  revenueSources,
  weekdays,
} from "./organization-choices";
import type { OrganizationChoices } from "./organization-settings";

/** The settings for those who may read and not change them. */
export function OrganizationFacts({
  organization,
  choices,
}: {
  organization: OrganizationDto;
  choices: OrganizationChoices;
}) {
  const { churnRule, inactivityDays, grossMarginPercent, locale } = organization;
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  return (
    <div className="max-w-3xl">
      <AdminsOnly>Only admins change these settings.</AdminsOnly>
      <Card>
        <Facts
          items={[
            { name: "Name", value: organization.name },
            { name: "Time zone", value: labelOf(choices.timeZones, organization.timeZone) },
            { name: "Currency", value: labelOf(choices.currencies, organization.currency) },
            { name: "Figures and dates", value: labelOf(choices.locales, locale) },
            { name: "Industry", value: labelOf(industryOptions, organization.industry ?? noIndustry) },
            { name: "Weeks begin on", value: labelOf(weekdays, organization.weekStart) },
            { name: "Fiscal year begins in", value: labelOf(months, organization.fiscalYearStartMonth) },
            { name: "Revenue comes from", value: labelOf(revenueSources, organization.revenueSource) },
            {
              name: "A customer is lost",
              value:
                churnRule === "inactivity"
                  ? `After ${inactivityDays} days without a purchase`
                  : labelOf(churnRules, churnRule),
            },
            {
              name: "Gross margin",
              value: grossMarginPercent === null ? "Not set" : `${percent.format(grossMarginPercent)} %`,
            },
          ]}
        />
      </Card>
    </div>
  );
}
