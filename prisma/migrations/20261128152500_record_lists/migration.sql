-- Record lists: found by any part of a name, e-mail or id, and sorted by name or date, at a million rows as at a hundred.
-- pg_trgm is a trusted extension: whoever owns the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The expressions are those of lib/server/records/browse/record-columns.ts.
CREATE INDEX "customer_search_idx" ON "customer" USING gin (lower(name || ' ' || coalesce(email, '') || ' ' || external_id) gin_trgm_ops);
CREATE INDEX "lead_search_idx" ON "lead" USING gin (lower(coalesce(name, '') || ' ' || coalesce(company, '') || ' ' || coalesce(email, '') || ' ' || external_id) gin_trgm_ops);
CREATE INDEX "deal_search_idx" ON "deal" USING gin (lower(coalesce(name, '') || ' ' || external_id) gin_trgm_ops);

CREATE INDEX "customer_organization_id_name_idx" ON "customer"("organization_id", "name");
CREATE INDEX "survey_response_organization_id_submitted_at_idx" ON "survey_response"("organization_id", "submitted_at");
CREATE INDEX "ledger_entry_organization_id_date_idx" ON "ledger_entry"("organization_id", "date");
