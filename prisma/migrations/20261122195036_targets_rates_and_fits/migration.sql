-- CreateTable
CREATE TABLE "sales_target" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "owner_id" UUID,
    "month" DATE NOT NULL,
    "amount" DECIMAL(19,4) NOT NULL,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sales_target_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "exchange_rate" (
    "organization_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "valid_from" DATE NOT NULL,
    "rate" DECIMAL(24,12) NOT NULL,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exchange_rate_pkey" PRIMARY KEY ("organization_id","currency","valid_from")
);

-- CreateTable
CREATE TABLE "lifetime_fit" (
    "organization_id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "computed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lifetime_fit_pkey" PRIMARY KEY ("organization_id","as_of")
);

-- CreateIndex
CREATE INDEX "sales_target_organization_id_owner_id_idx" ON "sales_target"("organization_id", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "sales_target_organization_id_month_owner_id_key" ON "sales_target"("organization_id", "month", "owner_id") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "deal_organization_id_expected_close_at_idx" ON "deal"("organization_id", "expected_close_at");

-- AddForeignKey
ALTER TABLE "sales_target" ADD CONSTRAINT "sales_target_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sales_target" ADD CONSTRAINT "sales_target_organization_id_owner_id_fkey" FOREIGN KEY ("organization_id", "owner_id") REFERENCES "owner"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_rate" ADD CONSTRAINT "exchange_rate_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lifetime_fit" ADD CONSTRAINT "lifetime_fit_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
