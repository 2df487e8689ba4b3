import { webSources } from "../company";
import { season } from "../stories";
import { numbered, type World } from "../world";

/** At scale 1, on an average day. */
const VISITORS_A_DAY = { "Organic search": 38, "Paid search": 24, "Paid social": 19 } as const;

/** Website visitors per day and source; a conversion is a lead that the website brought that day. */
export function generateTraffic(world: World): void {
  const random = world.random.fork("traffic");
  const { calendar, records, scale } = world;
  const converted = new Map<string, number>();
  for (const lead of records.leads) {
    const key = `${calendar.dayOf(lead.createdAt)} ${lead.source}`;
    converted.set(key, (converted.get(key) ?? 0) + 1);
  }
  for (const month of calendar.months) {
    for (let day = month.from; day < month.to; day++) {
      for (const source of webSources) {
        const conversions = converted.get(`${day} ${source}`) ?? 0;
        const weekday = calendar.weekday(day) > 5 ? 0.45 : 1.22;
        const expected = VISITORS_A_DAY[source] * scale * weekday * season.traffic(month.month);
        const visitors = Math.max(random.poisson(expected), conversions * 3);
        const externalId = numbered("V", records["site-traffic"]);
        records["site-traffic"].push({
          externalId,
          date: calendar.dateOf(day),
          source,
          visitors,
          conversions,
        });
      }
    }
  }
}
