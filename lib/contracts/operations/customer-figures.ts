import { z } from "zod";
import { customerFiguresSchema } from "../customer-figures";
import { operation } from "../operation";

export const getCustomerFigures = operation({
  id: "getCustomerFigures",
  method: "GET",
  path: "/customers/{externalId}/figures",
  tag: "Records",
  summary:
    "What a customer brought so far, how content they said they are, and what they are expected to buy in the next 12 months",
  access: "read",
  params: z.strictObject({ externalId: z.string() }),
  response: customerFiguresSchema,
});
