import { queryOptions } from "@tanstack/react-query";
import type { Annotation, AnnotationInput, AnnotationsQuery } from "@/lib/contracts/annotations";
import type * as operations from "@/lib/contracts/operations/annotations";
import { call } from "./call";

/** Every list of annotations; invalidating it refreshes the flags on all charts. */
export const annotationsKey = ["annotations"] as const;

/** What happened over a range: of one KPI and of all, or every one. Apart from the numbers, whose answers are kept. */
export const annotationsOptions = (query: AnnotationsQuery) =>
  queryOptions<{ annotations: Annotation[] }>({
    queryKey: [...annotationsKey, query],
    queryFn: ({ signal }) => call<typeof operations.listAnnotations>("GET /annotations", { query, signal }),
  });

/** One annotation. */
export const annotationOptions = (id: string) =>
  queryOptions<Annotation>({
    queryKey: [...annotationsKey, "one", id],
    queryFn: ({ signal }) =>
      call<typeof operations.getAnnotation>("GET /annotations/{id}", { params: { id }, signal }),
  });

export const createAnnotation = (body: AnnotationInput) =>
  call<typeof operations.createAnnotation>("POST /annotations", { body });

export const updateAnnotation = ({ id, input }: { id: string; input: AnnotationInput }) =>
  call<typeof operations.updateAnnotation>("PUT /annotations/{id}", { params: { id }, body: input });

export const deleteAnnotation = (id: string) =>
  call<typeof operations.deleteAnnotation>("DELETE /annotations/{id}", { params: { id } });

export const restoreAnnotation = (id: string) =>
  call<typeof operations.restoreAnnotation>("POST /annotations/{id}/restore", { params: { id } });
