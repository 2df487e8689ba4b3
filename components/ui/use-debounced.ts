import { useEffect, useState } from "react";

/** A value as it was when it last stood still for `ms`: for questions that need not be asked at every keystroke. */
export function useDebounced<Value>(value: Value, ms: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
