-- Rollups (docs/decisions/0012): sums made from the records, and the marks that say which of them no longer hold.
-- These tables are written by lib/server/rollup and by the triggers below alone. The schema of Prisma does not know them.
-- They refer to nothing: the check of a reference costs more than the row, and what is left of an organization that
-- is gone is removed by a trigger.

CREATE INDEX "ticket_organization_id_reopened_at_idx" ON "ticket"("organization_id", "reopened_at");

-- Of each scan (a fact by one of its dates), per day and per month: the amounts of its measures, of all rows
-- (dimension '') and of each value of a dimension ('' is "Not set", owners and campaigns by their id).
CREATE TABLE rollup_amount (
  organization_id uuid NOT NULL,
  scan text NOT NULL,
  dimension text NOT NULL,
  grain text NOT NULL,
  start date NOT NULL,
  value text NOT NULL,
  amounts numeric[] NOT NULL,
  PRIMARY KEY (organization_id, scan, dimension, grain, start, value)
);

-- Of each duration (or amount) of which percentiles are asked, per day and per month: how many cases lie in each
-- bucket of 1 % width, and their sum (DDSketch).
CREATE TABLE rollup_sketch (
  organization_id uuid NOT NULL,
  sketch text NOT NULL,
  grain text NOT NULL,
  start date NOT NULL,
  buckets integer[] NOT NULL,
  counts bigint[] NOT NULL,
  sums numeric[] NOT NULL,
  PRIMARY KEY (organization_id, sketch, grain, start)
);

-- Purchases of each customer and calendar month, of won deals or orders.
CREATE TABLE rollup_customer_month (
  organization_id uuid NOT NULL,
  source text NOT NULL,
  month date NOT NULL,
  customer_id uuid NOT NULL,
  purchases integer NOT NULL,
  amount numeric NOT NULL,
  PRIMARY KEY (organization_id, source, month, customer_id)
);

-- Amounts that days do not add up to (different customers, customers lost …), kept for the ranges that were asked for.
CREATE TABLE rollup_cell (
  organization_id uuid NOT NULL,
  read text NOT NULL,
  dimension text NOT NULL,
  range_start date NOT NULL,
  range_end date NOT NULL,
  -- A change on a day of these facts, from depends_from (null: ever) until range_end, makes the cell void.
  facts text[] NOT NULL,
  depends_from date,
  -- [[value, label, amount], …]
  groups jsonb NOT NULL,
  computed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, read, dimension, range_start, range_end)
);

-- Which scans, sketches and months are built, and from which definition.
CREATE TABLE rollup_built (
  organization_id uuid NOT NULL,
  part text NOT NULL,
  version text NOT NULL,
  built_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, part)
);

-- What writers changed since. A mark names its transaction, so that no writer waits for another's mark, nor finds its
-- own work covered by a mark that is about to be worked off.
CREATE TABLE rollup_stale (
  organization_id uuid NOT NULL,
  fact text NOT NULL,
  -- In UTC for instants: which local days that is, is known only when it is worked off.
  day date,
  subject uuid,
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE UNIQUE INDEX rollup_stale_key ON rollup_stale (organization_id, fact, day, subject, transaction) NULLS NOT DISTINCT;
-- Work comes and goes in it all the time: a table that is mostly dead rows must not be read as if they lived.
ALTER TABLE rollup_stale SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- Marks the days of the rows that a statement changed, as they were and as they are.
-- Arguments: 'instants' or 'dates', then the columns.
CREATE FUNCTION rollup_mark_days() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed text := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT * FROM new_rows'
    WHEN 'DELETE' THEN 'SELECT * FROM old_rows'
    ELSE 'SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows' END;
  days text;
BEGIN
  SELECT string_agg(format(CASE TG_ARGV[0] WHEN 'instants' THEN '((r.%I AT TIME ZONE ''UTC'')::date)' ELSE '(r.%I)' END, c), ', ')
    INTO days FROM unnest(TG_ARGV[1:]) AS c WHERE c NOT IN ('instants', 'dates');
  EXECUTE format(
    'INSERT INTO rollup_stale (organization_id, fact, day)
     SELECT DISTINCT r.organization_id, %L, m.day FROM (%s) r CROSS JOIN LATERAL (VALUES %s) m(day)
     WHERE m.day IS NOT NULL ON CONFLICT DO NOTHING',
    TG_TABLE_NAME, changed, days);
  RETURN NULL;
END $$;

-- Marks records on which days of other facts depend, where a statement changed one of the columns that matter there.
-- Arguments: what is marked, the column of the record's id, then the columns that matter (none: any change does).
CREATE FUNCTION rollup_mark_subjects() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed text := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT * FROM new_rows'
    WHEN 'DELETE' THEN 'SELECT * FROM old_rows'
    ELSE 'SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows' END;
  was text;
  is_now text;
BEGIN
  IF TG_NARGS > 2 THEN
    SELECT string_agg(format('o.%I', c), ', '), string_agg(format('n.%I', c), ', ')
      INTO was, is_now FROM unnest(TG_ARGV) WITH ORDINALITY AS t(c, i) WHERE i > 2;
    changed := format('SELECT n.* FROM old_rows o JOIN new_rows n USING (organization_id, id)
      WHERE (%s) IS DISTINCT FROM (%s)', was, is_now);
  END IF;
  EXECUTE format(
    'INSERT INTO rollup_stale (organization_id, fact, subject)
     SELECT DISTINCT r.organization_id, %L, r.%I FROM (%s) r WHERE r.%I IS NOT NULL ON CONFLICT DO NOTHING',
    TG_ARGV[0], TG_ARGV[1], changed, TG_ARGV[1]);
  RETURN NULL;
END $$;

CREATE FUNCTION rollup_forget_organization() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM rollup_amount WHERE organization_id IN (SELECT id FROM old_rows);
  DELETE FROM rollup_sketch WHERE organization_id IN (SELECT id FROM old_rows);
  DELETE FROM rollup_customer_month WHERE organization_id IN (SELECT id FROM old_rows);
  DELETE FROM rollup_cell WHERE organization_id IN (SELECT id FROM old_rows);
  DELETE FROM rollup_built WHERE organization_id IN (SELECT id FROM old_rows);
  DELETE FROM rollup_stale WHERE organization_id IN (SELECT id FROM old_rows);
  RETURN NULL;
END $$;

CREATE TRIGGER rollup_forget AFTER DELETE ON organization REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION rollup_forget_organization();

DO $$
DECLARE
  marked record;
  events text[] := ARRAY['INSERT', 'UPDATE', 'DELETE'];
  event text;
  transition text;
BEGIN
  FOR marked IN
    SELECT * FROM (VALUES
      ('customer', 'days', 'rollup_mark_days', '''instants'', ''acquired_at'', ''churned_at''', events),
      ('lead', 'days', 'rollup_mark_days', '''instants'', ''created_at'', ''qualified_at'', ''converted_at''', events),
      ('deal', 'days', 'rollup_mark_days', '''instants'', ''opened_at'', ''closed_at''', events),
      ('deal_stage_event', 'days', 'rollup_mark_days', '''instants'', ''entered_at''', events),
      ('purchase_order', 'days', 'rollup_mark_days', '''instants'', ''ordered_at''', events),
      ('ticket', 'days', 'rollup_mark_days', '''instants'', ''opened_at'', ''resolved_at'', ''reopened_at''', events),
      ('survey_response', 'days', 'rollup_mark_days', '''instants'', ''submitted_at''', events),
      ('campaign_activity', 'days', 'rollup_mark_days', '''dates'', ''date''', events),
      ('site_traffic', 'days', 'rollup_mark_days', '''dates'', ''date''', events),
      ('ledger_entry', 'days', 'rollup_mark_days', '''dates'', ''date''', events),
      -- Facts of a customer are grouped by what the customer is now, and answers by what their ticket is now.
      ('customer', 'facts', 'rollup_mark_subjects', '''facts of customer'', ''id'', ''segment'', ''region'', ''source'', ''owner_id''', ARRAY['UPDATE']),
      ('ticket', 'answers', 'rollup_mark_subjects', '''answers of ticket'', ''id'', ''owner_id'', ''channel'', ''category''', ARRAY['UPDATE']),
      -- A purchase counts for the campaign of its customer's first lead.
      ('lead', 'first_touch', 'rollup_mark_subjects', '''purchases of customer'', ''customer_id''', events),
      -- When a stage was left is told by the deal's later stages and its end.
      ('deal_stage_event', 'stages', 'rollup_mark_subjects', '''stages of deal'', ''deal_id''', events),
      ('deal', 'stages', 'rollup_mark_subjects', '''stages of deal'', ''id'', ''status'', ''closed_at'', ''base_amount'', ''lost_reason'', ''owner_id'', ''customer_id'', ''product'', ''source'', ''campaign_id''', ARRAY['UPDATE']),
      -- Names, teams and channels are read where they are, only kept cells hold them.
      ('owner', 'names', 'rollup_mark_subjects', '''names'', ''id''', ARRAY['UPDATE']),
      ('team', 'names', 'rollup_mark_subjects', '''names'', ''id''', ARRAY['UPDATE']),
      ('campaign', 'names', 'rollup_mark_subjects', '''names'', ''id''', ARRAY['UPDATE'])
    ) AS t(tbl, name, fn, args, evs)
  LOOP
    FOREACH event IN ARRAY events LOOP
      CONTINUE WHEN NOT event = ANY(marked.evs);
      transition := CASE event
        WHEN 'INSERT' THEN 'NEW TABLE AS new_rows'
        WHEN 'DELETE' THEN 'OLD TABLE AS old_rows'
        ELSE 'OLD TABLE AS old_rows NEW TABLE AS new_rows' END;
      EXECUTE format('CREATE TRIGGER rollup_%s_%s AFTER %s ON %I REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION %s(%s)',
        marked.name, lower(event), event, marked.tbl, transition, marked.fn, marked.args);
    END LOOP;
  END LOOP;
END $$;
