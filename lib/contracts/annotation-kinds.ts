// Browsers load this module: the schemas are in ./annotations.

export const annotationKinds = ["release", "campaign", "price-change", "outside-event", "other"] as const;
/** What sort of thing an annotation tells of. */
export type AnnotationKind = (typeof annotationKinds)[number];

export const annotationKindNames: Record<AnnotationKind, string> = {
  release: "Release",
  campaign: "Campaign",
  "price-change": "Price change",
  "outside-event": "Outside event",
  other: "Note",
};
