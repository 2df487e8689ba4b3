"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { csvBlob, downloadFile, fileNameOf } from "@/components/charts/chart-file";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { problemOf } from "@/lib/queries/problem-of";

/** Saves rows as a CSV file. @param csv makes its text, now or after reading on */
export function DownloadButton({ title, csv }: { title: string; csv: () => string | Promise<string> }) {
  const toast = useToast();
  const [pending, setPending] = useState(false);
  const save = async () => {
    setPending(true);
    try {
      downloadFile(csvBlob(await csv()), `${fileNameOf(title)}.csv`);
    } catch (error) {
      toast({ tone: "off", title: "The file could not be made", description: problemOf(error).detail });
    } finally {
      setPending(false);
    }
  };
  return (
    <Button size="sm" icon={<Download aria-hidden />} onClick={save} pending={pending}>
      Download CSV
    </Button>
  );
}
