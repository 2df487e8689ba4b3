import { queryOptions } from "@tanstack/react-query";
import type { ImportDetail, ImportList, Mapping, Reading } from "@/lib/contracts/imports/import-schemas";
import { type Source, workingStates } from "@/lib/contracts/imports/vocabulary";
import type * as operations from "@/lib/contracts/operations/imports";
import { call } from "./call";
import { refusedBy } from "./refusal";

const importsKey = ["imports"] as const;
/** How often a running import is asked how far it is. */
const LOOK_MS = 1_000;

/** The latest imports; looked at again while one of them works. */
export const importsOptions = () =>
  queryOptions<ImportList>({
    queryKey: [...importsKey, "list"],
    queryFn: ({ signal }) => call<typeof operations.listImports>("GET /imports", { signal }),
    refetchInterval: ({ state }) =>
      state.data?.imports.some((run) => workingStates.includes(run.state)) ? 2 * LOOK_MS : false,
  });

/** One import; followed while it works. */
export const importOptions = (id: string) =>
  queryOptions<ImportDetail>({
    queryKey: [...importsKey, "one", id],
    queryFn: ({ signal }) =>
      call<typeof operations.getImport>("GET /imports/{id}", { params: { id }, signal }),
    refetchInterval: ({ state }) =>
      state.data && workingStates.includes(state.data.state) ? LOOK_MS : false,
  });

/** Uploads a file, as its bytes. @throws AppError with the server's words */
export const uploadImport = async (file: File): Promise<ImportDetail> => {
  const response = await fetch(`/api/v1/imports?fileName=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: file,
  });
  if (response.ok) return (await response.json()) as ImportDetail;
  throw await refusedBy(response);
};

export const readImportAgain = (id: string, body: Partial<Reading>) =>
  call<typeof operations.readImportAgain>("PATCH /imports/{id}/reading", { params: { id }, body });

export const chooseImportType = (
  id: string,
  body: { source?: Source; type?: NonNullable<ImportDetail["type"]> },
) => call<typeof operations.chooseImportType>("PATCH /imports/{id}/type", { params: { id }, body });

export const mapImport = (id: string, body: Mapping) =>
  call<typeof operations.mapImport>("PUT /imports/{id}/mapping", { params: { id }, body });

export type ImportStep = "check" | "run" | "pause" | "resume" | "cancel" | "undo";

export const controlImport = (id: string, step: ImportStep) =>
  call<typeof operations.controlImport>("POST /imports/{id}/{step}", { params: { id, step } });

export const deleteImport = (id: string) =>
  call<typeof operations.deleteImport>("DELETE /imports/{id}", { params: { id } });
