import "server-only";
import { z } from "zod";
import { type Confidence, confidences, sources } from "@/lib/contracts/imports/vocabulary";
import { recordTypes } from "@/lib/kpi/vocabulary";
import dynamics365 from "./systems/dynamics365.json";
import hubspot from "./systems/hubspot.json";
import salesforce from "./systems/salesforce.json";
import zoho from "./systems/zoho.json";

const confidence = z.enum(confidences);

/** A field of a system's object: its API name, its export labels, what it is imported as, and how sure both are. */
const fieldSchema = z
  .tuple([z.string().nullable(), z.array(z.string()), z.string().nullable(), z.string().length(2)])
  .transform(([api, labels, to, sure]) => ({
    api,
    labels,
    to,
    apiConfidence: confidence.parse(sure[0]),
    labelConfidence: confidence.parse(sure[1]),
  }));

const systemSchema = z.strictObject({
  source: z.enum(sources),
  from: z.string(),
  objects: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      /** Null: known, so that it is not taken for something else, but not imported. */
      type: z.enum(recordTypes).nullable(),
      fields: z.array(fieldSchema),
    }),
  ),
});

export type KnownSystem = z.output<typeof systemSchema>;
export type KnownObject = KnownSystem["objects"][number];
export type KnownField = KnownObject["fields"][number];

/** What the four systems export, each with its public source. */
export const systems: readonly KnownSystem[] = [salesforce, hubspot, zoho, dynamics365].map((system) =>
  systemSchema.parse(system),
);

export const knownSystem = (source: string): KnownSystem | undefined =>
  systems.find((system) => system.source === source);

/** How sure a match is: A is surer than B, and C only ever a suggestion. */
export const surer = (one: Confidence, other: Confidence): boolean => one < other;
