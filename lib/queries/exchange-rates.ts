import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  ExchangeRatePage,
  RateInput,
  RateListAnswer,
} from "@/lib/contracts/exchange-rates/exchange-rate";
import type * as operations from "@/lib/contracts/operations/exchange-rates";
import { AppError } from "@/lib/errors";
import { call } from "./call";
import { numbersKey } from "./kpis";

/** Rates shown of a currency before more are asked for. */
export const RATES_SHOWN = 12;

/** Which currencies have rates, and the latest of each. The counts of records change with the records. */
export const rateCurrenciesOptions = () =>
  queryOptions<ExchangeRatePage>({
    queryKey: [...numbersKey, "exchange-rates"],
    queryFn: ({ signal }) =>
      call<typeof operations.listExchangeRates>("GET /exchange-rates", { query: { limit: "1" }, signal }),
  });

/** The rates of one currency, newest first, a page at a time. */
export const ratesOptions = (currency: string) =>
  infiniteQueryOptions({
    queryKey: [...numbersKey, "exchange-rates", currency],
    queryFn: ({ signal, pageParam }): Promise<ExchangeRatePage> =>
      call<typeof operations.listExchangeRates>("GET /exchange-rates", {
        query: { currency, limit: String(RATES_SHOWN), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (page: ExchangeRatePage) => page.nextCursor,
  });

/** Adds rates, or changes them; of rates as they are listed, only what makes a rate is sent. */
export const putExchangeRates = (rates: readonly RateInput[]): Promise<RateListAnswer> =>
  call<typeof operations.putExchangeRates>("PUT /exchange-rates", {
    body: rates.map(({ currency, validFrom, rate }) => ({ currency, validFrom, rate })),
  });

/**
 * Adds one rate, or changes it.
 * @throws AppError whose paths name the rate's own fields, as a form for one rate does
 */
export const putExchangeRate = async (rate: RateInput): Promise<RateListAnswer> => {
  try {
    return await putExchangeRates([rate]);
  } catch (error) {
    if (!(error instanceof AppError) || !error.errors) throw error;
    const errors = error.errors.map(({ path, message }) => ({ path: path.replace(/^0\./, ""), message }));
    throw new AppError(error.status, error.title, error.message, errors);
  }
};

export const deleteExchangeRate = ({ currency, validFrom }: Pick<RateInput, "currency" | "validFrom">) =>
  call<typeof operations.deleteExchangeRate>("DELETE /exchange-rates/{currency}/{validFrom}", {
    params: { currency, validFrom },
  });
