"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { downloadFile, fileNameOf } from "@/components/charts/chart-file";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { type RowFileFormat, rowFileFormats } from "@/lib/contracts/row-files";
import { formatCount } from "@/lib/format/format-value";
import { problemOf } from "@/lib/queries/problem-of";
import type { RowsFile } from "@/lib/queries/row-file";

const formatNames: Record<RowFileFormat, string> = { csv: "CSV", xlsx: "XLSX" };

type Props = {
  /** Names the file. */
  title: string;
  read: (format: RowFileFormat) => Promise<RowsFile>;
  disabled?: boolean;
};

/** All rows that are found, not the shown ones alone, as a file. */
export function RowsFileButtons({ title, read, disabled = false }: Props) {
  const { locale } = useOrganization();
  const toast = useToast();
  const [reading, setReading] = useState<RowFileFormat | null>(null);
  const save = async (format: RowFileFormat) => {
    setReading(format);
    try {
      const { content, rows, written } = await read(format);
      downloadFile(content, `${fileNameOf(title)}.${format}`);
      if (written < rows) {
        toast({
          tone: "watch",
          title: `The file holds the first ${formatCount(written, locale)} of ${formatCount(rows, locale)} rows`,
          description: "The API gives all of them, page by page.",
        });
      }
    } catch (error) {
      toast({ tone: "off", title: "The file could not be made", description: problemOf(error).detail });
    } finally {
      setReading(null);
    }
  };
  return (
    <span className="flex gap-2">
      {rowFileFormats.map((format) => (
        <Button
          key={format}
          size="sm"
          icon={<Download aria-hidden />}
          aria-label={`Download ${formatNames[format]}`}
          disabled={disabled || (reading !== null && reading !== format)}
          pending={reading === format}
          onClick={() => save(format)}
        >
          {formatNames[format]}
        </Button>
      ))}
    </span>
  );
}
