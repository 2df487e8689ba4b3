import { funnelQuerySchema, funnelSchema, lostDealsQuerySchema, lostDealsSchema } from "../funnel";
import { operation } from "../operation";

export const getFunnel = operation({
  id: "getFunnel",
  method: "GET",
  path: "/funnel",
  tag: "Analyses",
  summary:
    "How deals go through the stages: of those entered in the range, how many left forward, were lost, moved back or are still there",
  access: "read",
  query: funnelQuerySchema,
  response: funnelSchema,
});

export const listLostDeals = operation({
  id: "listLostDeals",
  method: "GET",
  path: "/funnel/lost-deals",
  tag: "Analyses",
  summary: "The deals behind a reason for which deals are lost from a stage of the funnel",
  access: "read",
  query: lostDealsQuerySchema,
  response: lostDealsSchema,
});
