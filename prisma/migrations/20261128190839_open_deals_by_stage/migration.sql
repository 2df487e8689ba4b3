-- CreateIndex
CREATE INDEX "deal_organization_id_status_stage_base_amount_id_idx" ON "deal"("organization_id", "status", "stage", "base_amount" DESC, "id");
