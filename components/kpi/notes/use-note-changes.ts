"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/toast";
import type { Annotation, AnnotationInput } from "@/lib/contracts/annotations";
import {
  annotationsKey,
  createAnnotation,
  deleteAnnotation,
  restoreAnnotation,
  updateAnnotation,
} from "@/lib/queries/annotations";
import { problemOf } from "@/lib/queries/problem-of";

const aboutNote = (id: string) => `note ${id}`;

/** Adds, changes and deletes notes; every chart follows, and each act can be taken back. */
export function useNoteChanges() {
  const client = useQueryClient();
  const toast = useToast();
  const refresh = () => client.invalidateQueries({ queryKey: annotationsKey });
  /** For acts without a form of their own: what goes wrong is said in a toast. */
  const attempt = async (act: () => Promise<unknown>, failed: string) => {
    try {
      await act();
      await refresh();
      return true;
    } catch (error) {
      toast({ title: failed, description: problemOf(error).detail, tone: "off" });
      return false;
    }
  };
  return {
    add: async (input: AnnotationInput) => {
      const note = await createAnnotation(input);
      await refresh();
      const undo = () => void attempt(() => deleteAnnotation(note.id), "Undo did not work");
      toast({ title: "Note added", about: aboutNote(note.id), action: { label: "Undo", onSelect: undo } });
    },
    change: async (before: Annotation, input: AnnotationInput) => {
      await updateAnnotation({ id: before.id, input });
      await refresh();
      const { kpi, kind, text, link, startsOn, endsOn } = before;
      const back = { kpi, kind, text, link, startsOn, endsOn };
      const undo = () =>
        void attempt(() => updateAnnotation({ id: before.id, input: back }), "Undo did not work");
      toast({
        title: "Note changed",
        about: aboutNote(before.id),
        action: { label: "Undo", onSelect: undo },
      });
    },
    /** @returns whether it is gone */
    remove: async ({ id, text }: Annotation): Promise<boolean> => {
      if (!(await attempt(() => deleteAnnotation(id), "The note was not deleted"))) return false;
      const undo = () => void attempt(() => restoreAnnotation(id), "Undo did not work");
      toast({
        title: "Note deleted",
        about: aboutNote(id),
        description: text,
        action: { label: "Undo", onSelect: undo },
      });
      return true;
    },
  };
}
