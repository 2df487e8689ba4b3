-- CreateTable
CREATE TABLE "snapshot" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "month" DATE,
    "name" TEXT,
    "request" JSONB,
    "answer" JSONB,
    "as_of" TIMESTAMPTZ(6) NOT NULL,
    "taken_by_name" TEXT,
    "taken_by_user_id" UUID,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "snapshot_figure" (
    "organization_id" UUID NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "kpi_id" TEXT NOT NULL,
    "point" JSONB NOT NULL,
    "settings" JSONB NOT NULL,

    CONSTRAINT "snapshot_figure_pkey" PRIMARY KEY ("organization_id","snapshot_id","kpi_id")
);

-- CreateIndex
CREATE INDEX "snapshot_organization_id_as_of_idx" ON "snapshot"("organization_id", "as_of");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_organization_id_month_key" ON "snapshot"("organization_id", "month");

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot_figure" ADD CONSTRAINT "snapshot_figure_organization_id_snapshot_id_fkey" FOREIGN KEY ("organization_id", "snapshot_id") REFERENCES "snapshot"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
