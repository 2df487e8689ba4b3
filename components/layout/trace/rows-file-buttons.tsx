"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { downloadFile, fileNameOf } from "@/components/charts/chart-file";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { formatCount } from "@/lib/format/format-value";
import { type ListedPart, type RowChoice, readRowsFile } from "@/lib/queries/kpi-records";
import { problemOf } from "@/lib/queries/problem-of";

const formats = [
  { id: "csv", name: "CSV" },
  { id: "xlsx", name: "XLSX" },
] as const;
type Format = (typeof formats)[number]["id"];

type Props = { name: string; listed: ListedPart; choice: RowChoice; disabled: boolean };

/** All rows that are found, not the shown ones alone, as a file. */
export function RowsFileButtons({ name, listed, choice, disabled }: Props) {
  const { locale } = useOrganization();
  const toast = useToast();
  const [reading, setReading] = useState<Format | null>(null);
  const save = async (format: Format) => {
    setReading(format);
    try {
      const { content, rows, written } = await readRowsFile(listed, choice, format);
      downloadFile(content, `${fileNameOf(`${listed.kpi} ${name} ${listed.start}`)}.${format}`);
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
      {formats.map((format) => (
        <Button
          key={format.id}
          size="sm"
          icon={<Download aria-hidden />}
          aria-label={`Download ${format.name}`}
          disabled={disabled || (reading !== null && reading !== format.id)}
          pending={reading === format.id}
          onClick={() => save(format.id)}
        >
          {format.name}
        </Button>
      ))}
    </span>
  );
}
