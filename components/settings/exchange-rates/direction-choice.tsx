"use client";

import { RadioGroup } from "@/components/ui/radio-group";
import type { RateDirection } from "@/lib/contracts/exchange-rates/pasted-rates";

/** Which way round the rates at hand are written; sources differ, and nobody should have to divide. */
export function DirectionChoice({
  currency,
  own,
  value,
  onValueChange,
}: {
  /** The foreign currency; null while none is chosen, or for several. */
  currency: string | null;
  own: string;
  value: RateDirection;
  onValueChange: (direction: RateDirection) => void;
}) {
  return (
    <RadioGroup
      label="The rate says"
      options={[
        { value: "foreign-in-own", label: `what 1 ${currency ?? "unit of the currency"} is worth in ${own}` },
        { value: "own-in-foreign", label: `what 1 ${own} is worth in ${currency ?? "the currency"}` },
      ]}
      value={value}
      onValueChange={onValueChange}
    />
  );
}
