import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ImportDetail } from "@/lib/contracts/imports/import-schemas";
import { importOptions, importsOptions } from "@/lib/queries/imports";
import { numbersKey } from "@/lib/queries/kpis";

/** A change of an import whose answer is the import as it is now: shown at once, everywhere. */
export function useChangeImport<Input>(id: string, change: (input: Input) => Promise<ImportDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (detail) => {
      client.setQueryData(importOptions(id).queryKey, detail);
      void client.invalidateQueries({ queryKey: importsOptions().queryKey });
      void client.invalidateQueries({ queryKey: numbersKey });
    },
    onError: () => client.invalidateQueries({ queryKey: importOptions(id).queryKey }),
  });
}
