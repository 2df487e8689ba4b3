import "server-only";
import { createHash } from "node:crypto";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { Rule, RuleBook } from "../rule";
import { customers } from "./customers";
import { deals } from "./deals";
import { leads } from "./leads";
import { ledgerEntries } from "./ledger-entries";
import { campaignActivity, siteTraffic } from "./marketing";
import { orders } from "./orders";
import { campaigns, dealStageEvents, owners } from "./others";
import { surveyResponses } from "./survey-responses";
import { tickets } from "./tickets";

/** Every type's rules, in the order in which they are shown. */
export const ruleBooks: readonly RuleBook[] = [
  customers,
  leads,
  deals,
  orders,
  tickets,
  surveyResponses,
  ledgerEntries,
  campaigns,
  campaignActivity,
  siteTraffic,
  dealStageEvents,
  owners,
];

export const rulesById: ReadonlyMap<string, { rule: Rule; book: RuleBook }> = new Map(
  ruleBooks.flatMap((book) => book.rules.map((rule) => [rule.id, { rule, book }] as const)),
);

const versions = new Map<RecordType, string>(
  ruleBooks.map(({ type, rules }) => [
    type,
    createHash("sha256")
      .update(JSON.stringify(rules.map(({ id, finds, at, amount }) => [id, finds.sql, at.sql, amount?.sql])))
      .digest("base64url")
      .slice(0, 16),
  ]),
);

/** Says when the rules of a type are others than those that a check was made by. */
export const rulesVersion = (type: RecordType): string => versions.get(type) ?? "";
