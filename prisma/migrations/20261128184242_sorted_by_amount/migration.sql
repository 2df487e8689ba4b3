-- CreateIndex
CREATE INDEX "deal_organization_id_base_amount_id_idx" ON "deal"("organization_id", "base_amount", "id");

-- CreateIndex
CREATE INDEX "purchase_order_organization_id_base_amount_id_idx" ON "purchase_order"("organization_id", "base_amount", "id");
