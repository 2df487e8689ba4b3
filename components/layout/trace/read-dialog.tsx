import type { ReactNode } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { formatInstant } from "@/lib/format/format-period";
import { problemOf } from "@/lib/queries/problem-of";

type Read = { timeZone: string; dataChangedAt: string | null };
type Props<Data extends Read> = {
  /** The number whose making is told. */
  title: string;
  description: string;
  formula: string;
  /** "Months of", "Days of": whose bounds the time zone sets. */
  bounds: string;
  query: { data: Data | undefined; error: Error | null };
  onClose: () => void;
  children: (data: Data) => ReactNode;
};

/** How a number of an analysis is made, read when it is opened: its formula, whose days count, and its rows. */
export function ReadDialog<Data extends Read>(props: Props<Data>) {
  const { locale } = useOrganization();
  const { data, error } = props.query;
  const told = ({ timeZone, dataChangedAt }: Read) => {
    const changed = dataChangedAt === null ? "no record yet" : formatInstant(dataChangedAt, locale, timeZone);
    return `${props.bounds} ${timeZone.replaceAll("_", " ")}. Data last changed: ${changed}.`;
  };
  const waiting = error ? (
    <Notice tone="off">{problemOf(error).detail}</Notice>
  ) : (
    <Skeleton className="h-80 w-full" />
  );
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      title={`How this number is made: ${props.title}`}
      description={props.description}
    >
      {data ? (
        <>
          <p className="text-base">{props.formula}</p>
          <p className="mt-2 mb-4 text-ink-muted text-sm">{told(data)}</p>
          {props.children(data)}
        </>
      ) : (
        waiting
      )}
    </Dialog>
  );
}
