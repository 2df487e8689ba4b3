-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "industry" TEXT;

-- CreateTable
CREATE TABLE "kpi_baseline" (
    "organization_id" UUID NOT NULL,
    "kpi_id" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kpi_baseline_pkey" PRIMARY KEY ("organization_id","kpi_id","starts_on")
);

-- CreateTable
CREATE TABLE "benchmark" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kpi_id" TEXT NOT NULL,
    "variant_id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "low" DECIMAL(19,4) NOT NULL,
    "high" DECIMAL(19,4) NOT NULL,
    "year" SMALLINT NOT NULL,
    "publisher" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "benchmark_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "benchmark_organization_id_kpi_id_idx" ON "benchmark"("organization_id", "kpi_id");

-- AddForeignKey
ALTER TABLE "kpi_baseline" ADD CONSTRAINT "kpi_baseline_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark" ADD CONSTRAINT "benchmark_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Limits and signals are part of answers that are kept (docs/decisions/0021).
SELECT answers_depend_on('kpi_baseline');
