"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { problemOf } from "@/lib/queries/problem-of";

type Errors = Readonly<Record<string, string>>;

const issuesOf = (error: z.ZodError): Errors =>
  Object.fromEntries(
    error.issues.map((issue) => [issue.path.map(String).join("."), issue.message]).reverse(),
  );

/**
 * A form's draft, checked by the same schema as the API's, sent once at a time, with each error at its field.
 * @param initial the draft; fields not chosen yet may be null, which the schema refuses in words
 * @param submit receives what the schema made of the draft; what it throws is shown: field errors by path, else above
 */
export function useForm<Draft extends Record<string, unknown>, Schema extends z.ZodType>({
  schema,
  initial,
  submit,
}: {
  schema: Schema;
  initial: Draft;
  submit: (input: z.output<Schema>) => Promise<unknown>;
}) {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const formRef = useRef<HTMLFormElement>(null);

  // After a refused attempt the first field at fault is where to go on.
  useEffect(() => {
    if (attempt > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempt]);

  const refuse = (fieldErrors: Errors, detail: string | null) => {
    setErrors(fieldErrors);
    setFailure(detail);
    setAttempt((count) => count + 1);
  };

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    const parsed = schema.safeParse(values);
    if (!parsed.success) return refuse(issuesOf(parsed.error), null);
    setErrors({});
    setFailure(null);
    setPending(true);
    try {
      await submit(parsed.data);
    } catch (error) {
      const problem = problemOf(error);
      refuse(problem.errors, Object.keys(problem.errors).length > 0 ? null : problem.detail);
    } finally {
      setPending(false);
    }
  };

  return {
    values,
    /** Changes the draft; the error at `path` (by default the first changed field) goes. */
    set: (change: Partial<Draft>, path = Object.keys(change)[0] ?? "") => {
      setValues((before) => ({ ...before, ...change }));
      setErrors(({ [path]: _gone, ...others }) => others);
    },
    /** Name and error of the field at a path of the schema. */
    field: (path: string) => ({ name: path, error: errors[path] ?? null }),
    /** What went wrong as a whole, in words. */
    failure,
    pending,
    /** Starts again from a draft. */
    reset: (draft: Draft) => {
      setValues(draft);
      setErrors({});
      setFailure(null);
    },
    /** For the form element itself. */
    form: { ref: formRef, onSubmit, noValidate: true },
  };
}
