import { queryOptions } from "@tanstack/react-query";
import type * as operations from "@/lib/contracts/operations/snapshots";
import type {
  KeptFigureQuery,
  KeptRestatement,
  ReportedFigure,
  Restatement,
  Snapshot,
  SnapshotDetail,
  SnapshotInput,
} from "@/lib/contracts/snapshots";
import { call } from "./call";
import { numbersKey } from "./kpis";

/** With the numbers: what a month is now follows the records. */
export const snapshotsKey = [...numbersKey, "snapshots"] as const;

/** Month ends and kept views. */
export const snapshotsOptions = () =>
  queryOptions<{ snapshots: Snapshot[] }>({
    queryKey: [...snapshotsKey, "list"],
    queryFn: ({ signal }) => call<typeof operations.listSnapshots>("GET /snapshots", { signal }),
  });

/** One snapshot as it was, and its figures as they are now. */
export const snapshotOptions = (id: string) =>
  queryOptions<SnapshotDetail>({
    queryKey: [...snapshotsKey, "one", id],
    queryFn: ({ signal }) =>
      call<typeof operations.getSnapshot>("GET /snapshots/{id}", { params: { id }, signal }),
  });

/** What was reported of a KPI at the last twelve month ends. */
export const reportedOptions = (kpi: string) =>
  queryOptions<{ figures: ReportedFigure[] }>({
    queryKey: [...snapshotsKey, "reported", kpi],
    queryFn: ({ signal }) =>
      call<typeof operations.listReported>("GET /kpis/{id}/reported", {
        params: { id: kpi },
        query: {},
        signal,
      }),
  });

/** Why a reported figure is another one now. */
export const restatementOptions = (kpi: string, month: string) =>
  queryOptions<Restatement>({
    queryKey: [...snapshotsKey, "restatement", kpi, month],
    queryFn: ({ signal }) =>
      call<typeof operations.getRestatement>("GET /kpis/{id}/reported/{month}", {
        params: { id: kpi, month },
        signal,
      }),
  });

/** Why a figure of a kept view is another one now. */
export const keptRestatementOptions = (id: string, query: KeptFigureQuery) =>
  queryOptions<KeptRestatement>({
    queryKey: [...snapshotsKey, "kept restatement", id, query],
    queryFn: ({ signal }) =>
      call<typeof operations.getKeptRestatement>("GET /snapshots/{id}/restatement", {
        params: { id },
        query,
        signal,
      }),
  });

export const keepView = (body: SnapshotInput) =>
  call<typeof operations.keepView>("POST /snapshots", { body });

export const nameSnapshot = ({ id, name }: { id: string; name: string | null }) =>
  call<typeof operations.nameSnapshot>("PATCH /snapshots/{id}", { params: { id }, body: { name } });

export const deleteSnapshot = (id: string) =>
  call<typeof operations.deleteSnapshot>("DELETE /snapshots/{id}", { params: { id } });
