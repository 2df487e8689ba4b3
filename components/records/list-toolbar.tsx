"use client";

import { Download, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import { buttonClass } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { ListView } from "@/lib/contracts/list-address";
import { listToSearch } from "@/lib/contracts/list-address";
import { recordScreens, type ScreenType } from "@/lib/contracts/record-screens";
import { ColumnPicker } from "./column-picker";
import { ListFilters } from "./list-filters";

/** Long enough to type a word, short enough to wait for. */
const PAUSE_MS = 300;

type Props = {
  type: ScreenType;
  view: ListView;
  hrefOf: (view: ListView) => string;
  columns: readonly string[];
  onColumns: (columns: string[] | null) => void;
};

/** Search, filters, columns and export of a list. What they choose is the address. */
export function ListToolbar({ type, view, hrefOf, columns, onColumns }: Props) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const [text, setText] = useState(view.search ?? "");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (next: ListView) => startTransition(() => router.replace(hrefOf(next), { scroll: false }));
  const search = (written: string) => show({ ...view, search: written.trim() || undefined });
  const onType = (written: string) => {
    setText(written);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(written), PAUSE_MS);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    clearTimeout(timer.current);
    search(text);
  };
  const query = listToSearch(view).replace(/^\?/, "&");
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <search className="min-w-48 flex-1 sm:max-w-80">
        <form onSubmit={onSubmit} className="relative">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3 z-1 size-4 -translate-y-1/2 text-ink-muted"
          />
          <TextField
            type="search"
            label={`Search ${recordScreens[type].title.toLowerCase()}`}
            hideLabel
            placeholder={`Search by ${recordScreens[type].searched}`}
            autoComplete="off"
            value={text}
            onValueChange={onType}
            inputClassName="pl-9"
          />
        </form>
      </search>
      <ListFilters type={type} view={view} onChange={show} />
      <span className="ml-auto flex flex-wrap items-center gap-2">
        <ColumnPicker type={type} columns={columns} onChange={onColumns} />
        <a
          href={`/api/v1/records/${type}?format=csv${query}`}
          download
          className={buttonClass("secondary", "sm")}
        >
          <Download aria-hidden />
          CSV
        </a>
      </span>
    </div>
  );
}
