-- Live updates (docs/decisions/0033): when a transaction that changes what screens show commits, it says so on the
-- channel plumbline_numbers, once for each organization: Postgres drops what is said twice in one transaction.

-- What was marked by a write of records is what numbers are made of. A statement that adds no mark says nothing.
CREATE FUNCTION live_announce_marks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('plumbline_numbers', organization_id::text)
    FROM (SELECT DISTINCT organization_id FROM new_rows) AS marked;
  RETURN NULL;
END $$;

CREATE TRIGGER live_announce AFTER INSERT ON rollup_stale REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION live_announce_marks();

-- Settings that numbers are read by; a few rows now and then. Argument: the column of the organization.
CREATE FUNCTION live_announce_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('plumbline_numbers', CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END ->> TG_ARGV[0]);
  RETURN NULL;
END $$;

CREATE TRIGGER live_announce AFTER UPDATE ON organization
  FOR EACH ROW EXECUTE FUNCTION live_announce_row('id');
CREATE TRIGGER live_announce AFTER INSERT OR UPDATE OR DELETE ON kpi_setting
  FOR EACH ROW EXECUTE FUNCTION live_announce_row('organization_id');
CREATE TRIGGER live_announce AFTER INSERT OR UPDATE OR DELETE ON objective
  FOR EACH ROW EXECUTE FUNCTION live_announce_row('organization_id');
CREATE TRIGGER live_announce AFTER INSERT OR UPDATE OR DELETE ON sales_target
  FOR EACH ROW EXECUTE FUNCTION live_announce_row('organization_id');
