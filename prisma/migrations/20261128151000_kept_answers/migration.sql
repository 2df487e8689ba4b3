-- Kept answers (docs/decisions/0021): in which state an organization's data is, so that an answer that was computed in
-- the same state is right without being computed again.

-- Another value each time marks are worked off. While no mark is there, the version names all that answers depend on.
CREATE TABLE rollup_version (
  organization_id uuid PRIMARY KEY,
  version uuid NOT NULL DEFAULT gen_random_uuid()
);

-- Marks that something beside the days of records changed on which answers depend.
CREATE FUNCTION rollup_mark_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'INSERT INTO rollup_stale (organization_id, fact)
     SELECT DISTINCT r.organization_id, ''answers'' FROM (%s) r ON CONFLICT DO NOTHING',
    CASE TG_OP
      WHEN 'INSERT' THEN 'SELECT organization_id FROM new_rows'
      WHEN 'DELETE' THEN 'SELECT organization_id FROM old_rows'
      ELSE 'SELECT organization_id FROM old_rows UNION ALL SELECT organization_id FROM new_rows' END);
  RETURN NULL;
END $$;

-- Says that answers depend on a table (which has a column organization_id). A later migration that makes such a table
-- ends with: SELECT answers_depend_on('its_name');
CREATE FUNCTION answers_depend_on(dependency regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  event text;
BEGIN
  FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
    EXECUTE format(
      'CREATE TRIGGER rollup_answers_%s AFTER %s ON %s REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION rollup_mark_answers()',
      lower(event), event, dependency, CASE event
        WHEN 'INSERT' THEN 'NEW TABLE AS new_rows'
        WHEN 'DELETE' THEN 'OLD TABLE AS old_rows'
        ELSE 'OLD TABLE AS old_rows NEW TABLE AS new_rows' END);
  END LOOP;
END $$;

SELECT answers_depend_on('kpi_setting');
SELECT answers_depend_on('objective');
SELECT answers_depend_on('sales_target');
-- Their changed names are marked already, for the cells that hold them; new and deleted ones are not.
SELECT answers_depend_on('owner');
SELECT answers_depend_on('team');
SELECT answers_depend_on('campaign');
SELECT answers_depend_on('membership');

-- A person's name, in every organization of which the person is a member.
CREATE FUNCTION rollup_mark_answers_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO rollup_stale (organization_id, fact)
    SELECT DISTINCT m.organization_id, 'answers' FROM old_rows o JOIN new_rows n USING (id)
      JOIN membership m ON m.user_id = n.id
    WHERE (o.name, o.email) IS DISTINCT FROM (n.name, n.email) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER rollup_answers_update AFTER UPDATE ON app_user REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION rollup_mark_answers_of_person();

CREATE FUNCTION rollup_forget_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM rollup_version WHERE organization_id IN (SELECT id FROM old_rows);
  RETURN NULL;
END $$;
CREATE TRIGGER rollup_forget_version AFTER DELETE ON organization REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION rollup_forget_version();
