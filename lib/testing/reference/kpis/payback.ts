import { daysBetween } from "../local-dates";
import { spanOf } from "../periods";
import { purchasesOfCustomer } from "../view";
import { money, quotient, type ReferenceKpi } from "./answer";
import { acquiredIn, lies } from "./loyalty";
import { acquisitionCost } from "./value";

export const acquisitionPayback: Record<string, ReferenceKpi> = {
  default: (view, period, knowledge) => {
    const { churnRule, grossMarginPercent } = view.world;
    const acquired = acquiredIn(view, spanOf(period));
    const cents = acquired.flatMap(({ customer, startedAt, endedAt }) =>
      purchasesOfCustomer(view, customer)
        .filter(({ at }) => lies(view, at, spanOf(period)))
        .filter(
          ({ at }) => churnRule === "explicit" || (at >= startedAt && (endedAt === null || at < endedAt)),
        )
        .map((purchase) => purchase.cents),
    );
    const newCustomerRevenue = money(cents);
    const months = daysBetween(period.start, period.readTo) / (365.25 / 12);
    const perCustomer = quotient(newCustomerRevenue, acquired.length);
    const monthly = perCustomer === null ? null : quotient(perCustomer, months);
    const customerAcquisitionCost = period.begun
      ? (acquisitionCost.default?.(view, period, knowledge).value ?? null)
      : null;
    const margin =
      monthly === null || grossMarginPercent === null ? null : (monthly * grossMarginPercent) / 100;
    return {
      parts: {
        customerAcquisitionCost,
        newCustomerRevenue,
        customersAcquired: acquired.length,
        monthlyRevenuePerNewCustomer: monthly,
      },
      value:
        customerAcquisitionCost === null || margin === null || margin <= 0
          ? null
          : customerAcquisitionCost / margin,
    };
  },
};
