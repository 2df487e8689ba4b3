/** A record whose amount in the organization's currency moved because an exchange rate did. */
export type ConvertedRecord = {
  currency: string;
  /** The local date whose rate it counts at. */
  day: string;
  /** In its own currency. */
  amount: number;
  /** In the organization's currency, then and now. */
  was: number;
  is: number;
};

/** An exchange rate with the first local date from which it holds. */
export type DatedRate = { currency: string; validFrom: string; rate: number };

/** A rate that is another one than at the snapshot, with the number of records that it converted anew. */
export type RateShift = {
  currency: string;
  /** From when the rate of now holds. */
  validFrom: string;
  /** Units of the organization's currency for one of this, then and now. */
  was: number;
  is: number;
  records: number;
};

/** As many digits as a rate is written with; an amount has four decimals, so a ratio of two knows no more. */
const digits = 6;

const inForce = (rates: readonly DatedRate[], { currency, day }: ConvertedRecord): DatedRate | undefined =>
  rates
    .filter((rate) => rate.currency === currency && rate.validFrom <= day)
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
    .at(-1);

/**
 * The changes of rates behind records that were converted again, one for each rate in force now: the log of records
 * knows what an amount was, and so at which rate it counted. The largest amount of each tells that most exactly.
 *
 * @param rates those of now
 */
export function rateShifts(converted: readonly ConvertedRecord[], rates: readonly DatedRate[]): RateShift[] {
  const groups = new Map<string, { rate: DatedRate; records: ConvertedRecord[] }>();
  for (const record of converted) {
    const rate = inForce(rates, record);
    if (!rate || record.amount === 0) continue;
    const key = `${rate.currency} ${rate.validFrom}`;
    const group = groups.get(key) ?? { rate, records: [] };
    group.records.push(record);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ rate, records }) => {
      const [largest] = records.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
      const was = largest ? largest.was / largest.amount : 0;
      return {
        currency: rate.currency,
        validFrom: rate.validFrom,
        was: Number(was.toPrecision(digits)),
        is: Number(rate.rate.toPrecision(digits)),
        records: records.length,
      };
    })
    .toSorted((a, b) => a.currency.localeCompare(b.currency) || a.validFrom.localeCompare(b.validFrom));
}
