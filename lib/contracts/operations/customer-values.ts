import { customerValuesQuerySchema, customerValuesSchema } from "../customer-values";
import { operation } from "../operation";

export const listCustomerValues = operation({
  id: "listCustomerValues",
  method: "GET",
  path: "/kpis/customer-lifetime-value/customers",
  tag: "KPIs",
  summary:
    "What each customer is expected to buy in the next 12 months and how likely it still is one, highest value first",
  access: "read",
  query: customerValuesQuerySchema,
  response: customerValuesSchema,
});
