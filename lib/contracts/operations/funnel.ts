import { funnelQuerySchema, funnelSchema } from "../funnel";
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
