import type { Objective } from "@/lib/contracts/objectives";

/** A filter as a person says it: "Team South", "Source Web or Ads, Region North". */
export const scopeWords = (scope: Objective["scope"]): string =>
  scope
    .map(
      ({ dimension, labels }) => `${dimension[0]?.toUpperCase()}${dimension.slice(1)} ${labels.join(" or ")}`,
    )
    .join(", ");
