import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import {
  dashboardSchema,
  dimensionValuesSchema,
  kpiListSchema,
  kpiSummarySchema,
  seriesSchema,
} from "@/lib/contracts/kpi";
import { dimensions as dimensionNames } from "@/lib/kpi/vocabulary";
import { createApiKey } from "@/lib/server/api-keys/create-api-key";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { GET as getDashboard } from "../dashboard/route";
import { GET as listDimensions } from "../dimensions/route";
import { GET as getKpi } from "./[id]/route";
import { GET as getSeries } from "./[id]/series/route";
import { PUT as putSettings } from "./[id]/settings/route";
import { GET as listKpis } from "./route";

let authorization: string;

const request = (path: string, init: RequestInit = {}) =>
  new Request(`http://localhost:3000/api/v1${path}`, {
    ...init,
    headers: { authorization, ...init.headers },
  });
const route = (id?: string) => ({
  params: Promise.resolve<Record<string, string>>(id === undefined ? {} : { id }),
});
const january = "from=2026-01-01&to=2026-02-01&grain=month";

beforeAll(async () => {
  const organization = await makeOrganization(db);
  const { key } = await createApiKey(makeContext(organization), {
    name: "Reader",
    scopes: ["read", "write"],
  });
  authorization = `Bearer ${key}`;
  const lead = (externalId: string, source: string | null) => ({
    organizationId: organization.id,
    id: uuidv7(),
    externalId,
    source,
    createdAt: new Date("2026-01-10T12:00:00Z"),
  });
  await db.lead.createMany({
    data: [lead("L-1", "web"), lead("L-2", "web"), lead("L-3", "ads"), lead("L-4", null)],
  });
});

const seriesOf = async (query: string, id = "leads-created") =>
  getSeries(request(`/kpis/${id}/series?${query}`), route(id));

describe("with an API key", () => {
  test("the list of KPIs, the filter values and a dashboard keep to their schemas", async () => {
    expect(
      kpiListSchema.parse(await (await listKpis(request("/kpis"), route())).json()).kpis.length,
    ).toBeGreaterThan(20);
    const dimensions = await listDimensions(request("/dimensions"), route());
    expect(dimensionValuesSchema.parse(await dimensions.json()).dimensions).toHaveLength(
      dimensionNames.length,
    );
    const dashboard = await getDashboard(
      request(`/dashboard?area=sales&${january}&filter[source]=web`),
      route(),
    );
    const { cards } = dashboardSchema.parse(await dashboard.json());
    expect(cards.find(({ kpi }) => kpi === "leads-created")?.latest.value).toBe(2);
  });

  test("one KPI is what the list says of it; one that is not there is 404", async () => {
    const { kpis } = kpiListSchema.parse(await (await listKpis(request("/kpis"), route())).json());
    const answer = await getKpi(request("/kpis/win-rate"), route("win-rate"));
    expect(kpiSummarySchema.parse(await answer.json())).toEqual(kpis.find(({ id }) => id === "win-rate"));
    expect((await getKpi(request("/kpis/luck"), route("luck"))).status).toBe(404);
  });

  test("a series filtered by two sources counts either: 2 from web + 1 from ads = 3; by web or Not set: 2 + 1 = 3", async () => {
    for (const filter of ["filter[source]=web&filter[source]=ads", "filter[source]=web&filter[source]="]) {
      const answer = await seriesOf(`${january}&${filter}`);
      expect(seriesSchema.parse(await answer.json()).total.value).toBe(3);
    }
  });

  test.each([
    ["an unknown parameter", `${january}&colour=red`, "colour"],
    ["an unknown dimension", `${january}&filter[planet]=mars`, "filter.planet"],
    ["a date that does not exist", "from=2026-02-30&to=2026-03-01&grain=month", "from"],
    ["a grain that does not exist", "from=2026-01-01&to=2026-02-01&grain=hour", "grain"],
    ["a value where SQL is tried", `${january}&by=source'--`, "by"],
  ])("%s is 400, and the path is named", async (_, query, path) => {
    const answer = await seriesOf(query);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(((await answer.json()) as { errors: { path: string }[] }).errors.map((it) => it.path)).toContain(
      path,
    );
  });

  test("a filter value with quotes is only a value: nothing has it, so 0 leads", async () => {
    const answer = await seriesOf(`${january}&filter[source]=${encodeURIComponent("web' OR '1'='1")}`);
    expect(seriesSchema.parse(await answer.json()).total.value).toBe(0);
  });

  test("an unknown KPI is 404; settings are for people: 403", async () => {
    expect((await seriesOf(january, "happiness")).status).toBe(404);
    const body = JSON.stringify({ isFocus: true });
    const headers = { "content-type": "application/json" };
    const put = await putSettings(
      request("/kpis/csat/settings", { method: "PUT", body, headers }),
      route("csat"),
    );
    expect(put.status).toBe(403);
  });
});

test("without credentials nothing is told: 401", async () => {
  expect((await listKpis(new Request("http://localhost:3000/api/v1/kpis"), route())).status).toBe(401);
});
