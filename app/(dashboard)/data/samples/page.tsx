import { Download } from "lucide-react";
import type { Metadata } from "next";
import { PageBody } from "@/components/layout/page-body";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { PageLink } from "@/components/ui/page-link";
import { sampleFiles } from "@/lib/contracts/sample-files";
import { requirePageContext } from "@/lib/server/auth/page-context";

export const metadata: Metadata = { title: "Sample files" };

/** Small files to try an import with, as each system exports them. */
export default async function SamplesPage() {
  await requirePageContext();
  return (
    <PageBody>
      <PageHeader
        eyebrow={
          <PageLink href="/data" className="hover:underline">
            Data
          </PageLink>
        }
        title="Sample files"
        description="A small company's half year as each system exports it: try an import before you export your own. All files of one system belong together."
        actions={<ButtonLink href="/data/import">Import a file</ButtonLink>}
      />
      <div className="grid items-start gap-6 md:grid-cols-2 xl:grid-cols-3">
        {sampleFiles.map(({ system, about, folder, files }) => (
          <Card key={folder} as="section" aria-labelledby={`samples-${folder}`}>
            <CardHeader id={`samples-${folder}`} title={system} description={about} />
            <ul className="flex flex-col">
              {files.map((file) => (
                <li key={file} className="border-line border-b last:border-b-0">
                  <a
                    href={`/samples/${folder}/${file}`}
                    download={`${folder}-${file.replace("/", "-")}`}
                    className="flex min-h-10 items-center justify-between gap-3 rounded-sm text-accent-ink hover:underline max-sm:min-h-11"
                  >
                    {file}
                    <Download aria-hidden className="size-4 shrink-0 text-ink-muted" />
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </PageBody>
  );
}
