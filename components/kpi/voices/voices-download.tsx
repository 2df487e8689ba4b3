import { DownloadButton } from "@/components/charts/download-button";
import { useOrganization } from "@/components/layout/organization-context";
import { useToast } from "@/components/ui/toast";
import { voicesCsv } from "@/lib/charts/voices-csv";
import { formatCount } from "@/lib/format/format-value";
import { type ListedVoices, readAllVoices } from "@/lib/queries/voices";

/** All comments that match, as a file. */
export function VoicesDownload({ listed }: { listed: ListedVoices }) {
  const { locale } = useOrganization();
  const toast = useToast();
  const csv = async () => {
    const { voices, cut } = await readAllVoices(listed);
    if (cut) {
      toast({
        tone: "watch",
        title: `The file holds the newest ${formatCount(voices.length, locale)} comments`,
        description: "The API gives all of them, page by page.",
      });
    }
    return voicesCsv(voices);
  };
  return <DownloadButton title={`${listed.kpi} comments ${listed.from} ${listed.group ?? ""}`} csv={csv} />;
}
