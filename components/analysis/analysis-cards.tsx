"use client";

import { ArrowRight } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { PageLink } from "@/components/ui/page-link";
import { analyses } from "./analyses";
import { sharedView } from "./view-search";

/** The analyses by the question that each of them answers. */
export function AnalysisCards() {
  const view = sharedView(new URLSearchParams(useSearchParams()));
  return (
    <>
      <PageHeader
        title="Analysis"
        description="Dashboards say that a number moved. These pages say where, for whom, and what comes next."
      />
      <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
        {analyses.map(({ href, label, question, answer, icon: Icon }) => (
          <Card as="li" key={href} className="relative flex flex-col transition-colors hover:bg-sunken">
            <p className="flex items-center gap-2 text-ink-muted text-sm">
              <Icon aria-hidden className="size-4" strokeWidth={1.8} />
              {label}
            </p>
            <h2 className="mt-3 font-semibold text-lg">{question}</h2>
            <p className="mt-1.5 flex-1 text-ink-muted">{answer}</p>
            <p className="mt-4">
              <PageLink
                href={`${href}${view}`}
                className="inline-flex items-center gap-1.5 font-medium text-accent-ink after:absolute after:inset-0 after:rounded-lg"
              >
                Open {label}
                <ArrowRight aria-hidden className="size-4" />
              </PageLink>
            </p>
          </Card>
        ))}
      </ul>
    </>
  );
}
