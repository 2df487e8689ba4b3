"use client";

import { useMutation } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/notice";
import { uploadImport } from "@/lib/queries/imports";
import { problemOf } from "@/lib/queries/problem-of";
import { type Sample, SampleFiles } from "./sample-files";

/** Takes a file by dropping or choosing it, or one of the samples, and leads to what was found in it. */
export function DropFile() {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const upload = useMutation({
    mutationFn: uploadImport,
    onSuccess: ({ id }) => router.push(`/data/import/${id}`),
  });
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) upload.mutate(file);
  };
  const trySample = async ({ path, name }: Sample) => {
    const response = await fetch(path);
    upload.mutate(new File([await response.blob()], name));
  };
  return (
    <Card>
      <section
        aria-label="Choose a file"
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          take(event.dataTransfer.files);
        }}
        className={classNames(
          "flex flex-col items-center gap-3 rounded-lg border border-line-strong border-dashed px-4 py-10 text-center transition-colors",
          isOver && "border-accent bg-accent-soft",
        )}
      >
        <FileUp aria-hidden className="size-8 text-ink-muted" />
        <p className="font-medium text-lg">Drop a CSV, TSV or Excel file here</p>
        <p className="max-w-prose text-ink-muted text-base">
          Exports of Salesforce, HubSpot, Zoho CRM and Dynamics 365 are recognized; a plain sheet does, too.
          You see what would change before anything is written, and can take it back afterwards.
        </p>
        <input
          ref={input}
          type="file"
          aria-label="File to import"
          accept=".csv,.tsv,.txt,.xlsx"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = "";
          }}
        />
        <Button variant="primary" pending={upload.isPending} onClick={() => input.current?.click()}>
          {upload.isPending ? "Reading the file" : "Choose a file"}
        </Button>
        <SampleFiles disabled={upload.isPending} onTry={(sample) => void trySample(sample)} />
      </section>
      {upload.error ? (
        <Notice tone="off" live className="mt-4">
          {problemOf(upload.error).detail}
          {Object.keys(problemOf(upload.error).errors).map((place) => (
            <span key={place} className="block text-ink-muted text-sm">
              Look at {place}.
            </span>
          ))}
        </Notice>
      ) : null}
    </Card>
  );
}
