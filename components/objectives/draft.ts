import type { Filter } from "@/lib/contracts/kpi";
import {
  type Objective,
  type ObjectiveDraft,
  type ObjectiveInput,
  objectiveDraftSchema,
} from "@/lib/contracts/objectives";

/** What stands in the form: an objective in the making. Null is "not chosen yet". */
export type FormDraft = {
  title: string;
  kpi: string | null;
  filter: Filter;
  grain: ObjectiveInput["grain"];
  measure: ObjectiveInput["measure"];
  ownerUserId: string | null;
  baseline: number | null;
  targetKind: ObjectiveInput["targetKind"];
  target: number | null;
  startsOn: string;
  dueOn: string;
  note: string;
};

/** A new objective, as far as it can be guessed. */
export const emptyDraft = (
  kpi: string | null,
  ownerUserId: string,
  run: { startsOn: string; dueOn: string },
): FormDraft => ({
  title: "",
  kpi,
  filter: {},
  grain: "month",
  measure: "level",
  ownerUserId,
  baseline: null,
  targetKind: "value",
  target: null,
  note: "",
  ...run,
});

/** What was agreed, as the form and the API take it. */
export const inputOf = (objective: Objective): ObjectiveInput => ({
  title: objective.title,
  kpi: objective.kpi,
  filter: objective.filter,
  grain: objective.grain,
  measure: objective.measure,
  ownerUserId: objective.owner.userId,
  baseline: objective.baseline,
  targetKind: objective.targetKind,
  target: objective.target,
  startsOn: objective.startsOn,
  dueOn: objective.dueOn,
  note: objective.note,
});

/**
 * What of the form can be checked now; null while no KPI is chosen or a date is half typed.
 * @param baseline null: take the measured one
 */
export const checkable = (draft: FormDraft, baseline: number | null): ObjectiveDraft | null => {
  const { ownerUserId: _owner, note: _note, ...rest } = draft;
  const parsed = objectiveDraftSchema.safeParse({ ...rest, baseline });
  return parsed.success ? parsed.data : null;
};
