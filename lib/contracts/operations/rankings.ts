import { operation } from "../operation";
import {
  comparisonSchema,
  customerRankingQuerySchema,
  customerRankingSchema,
  ownerComparisonQuerySchema,
  productRankingQuerySchema,
} from "../rankings";

const tag = "Analyses";

export const getCustomerRanking = operation({
  id: "getCustomerRanking",
  method: "GET",
  path: "/rankings/customers",
  tag,
  summary: "The most or least profitable customers: revenue, margin, purchases, tickets, latest answers",
  access: "read",
  query: customerRankingQuerySchema,
  response: customerRankingSchema,
});

export const getProductRanking = operation({
  id: "getProductRanking",
  method: "GET",
  path: "/rankings/products",
  tag,
  summary: "Products by interest (leads, open deals) and by revenue and win rate",
  access: "read",
  query: productRankingQuerySchema,
  response: comparisonSchema,
});

export const getOwnerComparison = operation({
  id: "getOwnerComparison",
  method: "GET",
  path: "/rankings/owners",
  tag,
  summary: "Owners or teams side by side on chosen KPIs, with what is too few to compare",
  access: "read",
  query: ownerComparisonQuerySchema,
  response: comparisonSchema,
});
