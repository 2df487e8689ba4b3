import { Database, Download, SearchX } from "lucide-react";
import { ButtonLink, buttonClass, TextLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { recordScreens, type ScreenType } from "@/lib/contracts/record-screens";

/** An empty list: why it is empty, and how records come to it. */
export function NoRecords({ type, isNarrowed }: { type: ScreenType; isNarrowed: boolean }) {
  const { title } = recordScreens[type];
  if (isNarrowed)
    return (
      <EmptyState
        icon={<SearchX />}
        title={`No ${title.toLowerCase()} match`}
        actions={<ButtonLink href={`/data/${type}`}>Show all</ButtonLink>}
      >
        Try fewer words, or take a filter away.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<Database />}
      title={`No ${title.toLowerCase()} yet`}
      actions={
        <>
          <ButtonLink href="/data/import" variant="primary">
            Import a file
          </ButtonLink>
          <a href={`/samples/plain/${type}.csv`} download className={buttonClass()}>
            <Download aria-hidden />
            Sample file
          </a>
          <ButtonLink href="/settings/api-keys">Send them by the API</ButtonLink>
        </>
      }
    >
      They come from your CRM: as a file, by the API, or one by one by hand. There are{" "}
      <TextLink href="/data/samples">sample files of five systems</TextLink> to try an import with.
    </EmptyState>
  );
}
