"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMay } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { recordScreens, type ScreenType } from "@/lib/contracts/record-screens";
import { recordHref } from "./record-href";

const RecordForm = dynamic(() => import("./record-form"));

/** Adds a record by hand, and goes to it. */
export function AddRecord({ type }: { type: ScreenType }) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  if (!useMay("write-records")) return null;
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        Add {recordScreens[type].one}
      </Button>
      {open ? (
        <RecordForm
          type={type}
          record={null}
          onClose={() => setOpen(false)}
          onSaved={({ externalId }) => router.push(recordHref(type, externalId))}
        />
      ) : null}
    </>
  );
}
