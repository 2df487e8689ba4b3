import { queryOptions } from "@tanstack/react-query";
import type {
  BandProposals,
  Benchmark,
  BenchmarkInput,
  BenchmarkList,
  BenchmarkQuery,
} from "@/lib/contracts/benchmarks";
import type * as operations from "@/lib/contracts/operations/benchmarks";
import { call } from "./call";
import { numbersKey } from "./kpis";

/** Figures to hold a KPI's value against: the organization's own, and published ones. */
export const benchmarksOptions = (id: string, query: BenchmarkQuery) =>
  queryOptions<BenchmarkList>({
    queryKey: [...numbersKey, "benchmarks", id, query],
    queryFn: ({ signal }) =>
      call<typeof operations.listBenchmarks>("GET /kpis/{id}/benchmarks", { params: { id }, query, signal }),
  });

export const createBenchmark = (id: string, body: BenchmarkInput): Promise<Benchmark> =>
  call<typeof operations.createBenchmark>("POST /kpis/{id}/benchmarks", { params: { id }, body });

type BenchmarkKey = { id: string; benchmarkId: string };

export const updateBenchmark = (params: BenchmarkKey, body: BenchmarkInput): Promise<Benchmark> =>
  call<typeof operations.updateBenchmark>("PUT /kpis/{id}/benchmarks/{benchmarkId}", { params, body });

export const deleteBenchmark = (params: BenchmarkKey) =>
  call<typeof operations.deleteBenchmark>("DELETE /kpis/{id}/benchmarks/{benchmarkId}", { params });

/** Bands proposed from the organization's own past and from benchmarks, beside those of today. */
export const bandProposalsOptions = (id: string) =>
  queryOptions<BandProposals>({
    queryKey: [...numbersKey, "band-proposals", id],
    queryFn: ({ signal }) =>
      call<typeof operations.proposeBands>("GET /kpis/{id}/band-proposals", { params: { id }, signal }),
  });
