import { z } from "zod";
import { defineRecord } from "./define-record";
import { externalId, requiredText, text } from "./text-fields";

export const owners = defineRecord({
  type: "owners",
  description: "People of the company who own deals, leads, tickets and customers.",
  schema: z.strictObject({
    externalId: externalId(),
    name: requiredText("Name that people read"),
    email: text("E-mail address"),
    team: text("Team, by name; made when it is new"),
  }),
});
