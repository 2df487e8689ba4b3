import { z } from "zod";
import {
  bandProposalsSchema,
  benchmarkInputSchema,
  benchmarkListSchema,
  benchmarkQuerySchema,
  benchmarkSchema,
} from "../benchmarks";
import { operation } from "../operation";

const tag = "Benchmarks";
const kpiParams = z.strictObject({ id: z.string().max(60) });
const benchmarkParams = kpiParams.extend({ benchmarkId: z.uuid() });

export const listBenchmarks = operation({
  id: "listBenchmarks",
  method: "GET",
  path: "/kpis/{id}/benchmarks",
  tag,
  summary:
    "Published figures of a KPI and the organization's own, each with source, year, and whether it is comparable",
  access: "read",
  params: kpiParams,
  query: benchmarkQuerySchema,
  response: benchmarkListSchema,
});

export const createBenchmark = operation({
  id: "createBenchmark",
  method: "POST",
  path: "/kpis/{id}/benchmarks",
  tag,
  summary: "Add a benchmark of the organization's own",
  access: "people",
  permission: "configure-kpis",
  params: kpiParams,
  body: benchmarkInputSchema,
  response: benchmarkSchema,
  status: 201,
});

export const updateBenchmark = operation({
  id: "updateBenchmark",
  method: "PUT",
  path: "/kpis/{id}/benchmarks/{benchmarkId}",
  tag,
  summary: "Replace a benchmark of the organization's own",
  access: "people",
  permission: "configure-kpis",
  params: benchmarkParams,
  body: benchmarkInputSchema,
  response: benchmarkSchema,
});

export const deleteBenchmark = operation({
  id: "deleteBenchmark",
  method: "DELETE",
  path: "/kpis/{id}/benchmarks/{benchmarkId}",
  tag,
  summary: "Remove a benchmark of the organization's own",
  access: "people",
  permission: "configure-kpis",
  params: benchmarkParams,
});

export const proposeBands = operation({
  id: "proposeBands",
  method: "GET",
  path: "/kpis/{id}/band-proposals",
  tag,
  summary: "Bands proposed from the organization's own past and from a benchmark, beside those of today",
  access: "read",
  params: kpiParams,
  response: bandProposalsSchema,
});
