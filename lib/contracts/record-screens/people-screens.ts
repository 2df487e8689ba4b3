import { email, field, name, owner, type RecordScreen, required, source } from "./screen";

/** Who sells, and to whom. */
export const peopleScreens: Record<"owners" | "customers", RecordScreen> = {
  owners: {
    title: "Owners",
    one: "owner",
    fields: [{ ...name, ...required }, email, field("team", "Team")],
    columns: ["email", "team"],
    date: null,
    sorts: ["name", "externalId"],
    filters: [],
    searched: "name, e-mail or id",
  },
  customers: {
    title: "Customers",
    one: "customer",
    fields: [
      { ...name, ...required },
      email,
      field("acquiredAt", "Customer since", "instant", required),
      field("churnedAt", "Lost on", "instant"),
      field("segment", "Segment"),
      field("region", "Region"),
      field("industry", "Industry"),
      source,
      owner,
    ],
    columns: ["segment", "region", "source", "ownerExternalId", "acquiredAt", "churnedAt"],
    date: "acquiredAt",
    sorts: ["acquiredAt", "name", "externalId"],
    filters: ["segment", "region", "source", "ownerExternalId"],
    searched: "name, e-mail or id",
  },
};
