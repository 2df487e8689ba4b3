import {
  funnelQuerySchema,
  funnelSchema,
  lostDealsFileQuerySchema,
  lostDealsQuerySchema,
  lostDealsSchema,
} from "../funnel";
import { operation } from "../operation";
import { rowFileTypes } from "../row-files";

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

export const exportLostDeals = operation({
  id: "exportLostDeals",
  method: "GET",
  path: "/funnel/lost-deals/export",
  tag: "Analyses",
  summary:
    "The deals behind a reason for which deals are lost, as a file, at most 100,000 of them; text that a spreadsheet would run is made harmless",
  access: "read",
  query: lostDealsFileQuerySchema,
  file: rowFileTypes,
});
