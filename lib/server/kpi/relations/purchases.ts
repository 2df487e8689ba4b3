import "server-only";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";
import { wonDeals } from "./deals";
import { orders } from "./orders";
import type { RelationOf } from "./relation";

/** What the organization counts as a purchase: a won deal or an order. */
export const purchases: RelationOf = (organization) =>
  organization.revenueSource === "orders" ? orders(organization) : wonDeals(organization);

/** Purchases as a row source of their own (id, customer_id, purchased_at, amount), to be joined to customers. */
export const purchaseRows = (organization: OrganizationSettings): Prisma.Sql =>
  organization.revenueSource === "orders"
    ? Prisma.sql`(SELECT id, customer_id, ordered_at AS purchased_at, base_amount AS amount
        FROM purchase_order WHERE organization_id = ${organization.id}::uuid)`
    : Prisma.sql`(SELECT id, customer_id, closed_at AS purchased_at, base_amount AS amount
        FROM deal WHERE organization_id = ${organization.id}::uuid AND status = 'won')`;
