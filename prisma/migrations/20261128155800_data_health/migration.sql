-- CreateTable
CREATE TABLE "data_health_check" (
    "organization_id" UUID NOT NULL,
    "record_type" TEXT NOT NULL,
    "data_version" TIMESTAMPTZ(6),
    "rules_version" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(6) NOT NULL,
    "records" INTEGER NOT NULL,
    "last_record_at" TIMESTAMPTZ(6),
    "last_changed_at" TIMESTAMPTZ(6),
    "daily_counts" INTEGER[],

    CONSTRAINT "data_health_check_pkey" PRIMARY KEY ("organization_id","record_type")
);

-- CreateTable
CREATE TABLE "data_health_day" (
    "organization_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "record_type" TEXT NOT NULL,
    "records" INTEGER NOT NULL,
    "amount" DECIMAL(19,4) NOT NULL,

    CONSTRAINT "data_health_day_pkey" PRIMARY KEY ("organization_id","rule_id","day")
);

-- CreateIndex
CREATE INDEX "data_health_day_organization_id_record_type_idx" ON "data_health_day"("organization_id", "record_type");

-- AddForeignKey
ALTER TABLE "data_health_check" ADD CONSTRAINT "data_health_check_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_health_day" ADD CONSTRAINT "data_health_day_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
