-- CreateTable
CREATE TABLE "import_run" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "byte_size" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "type" TEXT,
    "recognition" JSONB NOT NULL,
    "suggestions" JSONB NOT NULL,
    "mapping" JSONB,
    "from_saved" BOOLEAN NOT NULL DEFAULT false,
    "check" JSONB,
    "undo" JSONB,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "left_out" INTEGER NOT NULL DEFAULT 0,
    "cursor_row" INTEGER NOT NULL DEFAULT 0,
    "total_rows" INTEGER,
    "lease" UUID,
    "heartbeat_at" TIMESTAMPTZ(6),
    "failure" TEXT,
    "created_by_user_id" UUID,
    "created_by_key_id" UUID,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),
    "file_removed_at" TIMESTAMPTZ(6),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "import_chunk" (
    "organization_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_chunk_pkey" PRIMARY KEY ("organization_id","import_id","position")
);

-- CreateTable
CREATE TABLE "import_rejection" (
    "organization_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,

    CONSTRAINT "import_rejection_pkey" PRIMARY KEY ("organization_id","import_id","row")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "organization_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("organization_id","source","type")
);

-- CreateIndex
CREATE INDEX "import_run_organization_id_created_at_idx" ON "import_run"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "import_run_state_heartbeat_at_idx" ON "import_run"("state", "heartbeat_at");

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_chunk" ADD CONSTRAINT "import_chunk_organization_id_import_id_fkey" FOREIGN KEY ("organization_id", "import_id") REFERENCES "import_run"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rejection" ADD CONSTRAINT "import_rejection_organization_id_import_id_fkey" FOREIGN KEY ("organization_id", "import_id") REFERENCES "import_run"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
