import type { z } from "zod";
import type { FieldError } from "@/lib/errors";

/** A record may be wrong in many ways; the first ten are enough to find the cause. */
const MAX_ERRORS = 10;
const MAX_PATH = 200;

/** Paths come from the sender: they must fit into an answer, whatever they hold. */
const showable = (path: string) => path.slice(0, MAX_PATH).toWellFormed().replaceAll("\0", "�");

const plain = (name: string) => name.replace(/[^a-z0-9]/gi, "").toLowerCase();

const unknownField = (key: string, fieldNames: readonly string[], type: string): FieldError => {
  const meant = fieldNames.find((name) => plain(name) === plain(key));
  const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
  return { path: showable(key), message: `There is no such field in ${type}${hint}` };
};

const notAnObject: FieldError = {
  path: "",
  message: 'A record is written as a JSON object, such as {"externalId": "A-1001", …}',
};

/** The schema's complaints about one record as paths and messages, unknown fields one by one. */
export function shapeErrors(error: z.ZodError, fieldNames: readonly string[], type: string): FieldError[] {
  const errors: FieldError[] = [];
  let more = 0;
  const add = (field: () => FieldError) => {
    if (errors.length < MAX_ERRORS) errors.push(field());
    else more += 1;
  };
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) add(() => unknownField(key, fieldNames, type));
    } else if (issue.path.length === 0) add(() => notAnObject);
    else add(() => ({ path: showable(issue.path.map(String).join(".")), message: issue.message }));
  }
  if (more > 0) errors.push({ path: "", message: `… and ${more} more` });
  return errors;
}
