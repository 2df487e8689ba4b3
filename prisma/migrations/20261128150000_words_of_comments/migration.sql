-- Written by hand: the schema models neither functions nor indexes on expressions (docs/decisions/0026).

-- An organization's comments of a time, in the index alone: most tables hold many answers without one.
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE INDEX "survey_response_comment_idx" ON "survey_response" ("organization_id", "kind", "submitted_at", "id")
  WHERE "comment" IS NOT NULL;

-- The words of a comment as they are written, of no particular language: what joins words parts them. Without that,
-- Postgres's parser takes "slow/unstable" for a path and "set-up" for three words.
CREATE FUNCTION "comment_words"(comment text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN pg_catalog.to_tsvector(
    'pg_catalog.simple'::pg_catalog.regconfig,
    pg_catalog.translate(
      comment,
      '-_./:;,!?"()[]{}<>@#&*+=|\~^%$§''`´…“”„‚‘’«»‹›–—·•',
      '                                                 '
    )
  );

CREATE INDEX "survey_response_comment_words_idx" ON "survey_response"
  USING gin ("organization_id", "comment_words"("comment")) WHERE "comment" IS NOT NULL;
