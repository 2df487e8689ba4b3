import { Download } from "lucide-react";
import { useState } from "react";
import { csvBlob, downloadFile, fileNameOf } from "@/components/charts/chart-file";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { voicesCsv } from "@/lib/charts/voices-csv";
import { formatCount } from "@/lib/format/format-value";
import { problemOf } from "@/lib/queries/problem-of";
import { type ListedVoices, readAllVoices } from "@/lib/queries/voices";

/** All comments that match, as a file. */
export function VoicesDownload({ listed }: { listed: ListedVoices }) {
  const { locale } = useOrganization();
  const toast = useToast();
  const [pending, setPending] = useState(false);
  const save = async () => {
    setPending(true);
    try {
      const { voices, cut } = await readAllVoices(listed);
      const name = fileNameOf(`${listed.kpi} comments ${listed.from} ${listed.group ?? ""}`);
      downloadFile(csvBlob(voicesCsv(voices)), `${name}.csv`);
      if (cut) {
        toast({
          tone: "watch",
          title: `The file holds the newest ${formatCount(voices.length, locale)} comments`,
          description: "The API gives all of them, page by page.",
        });
      }
    } catch (error) {
      toast({ tone: "off", title: "The comments could not be read", description: problemOf(error).detail });
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
