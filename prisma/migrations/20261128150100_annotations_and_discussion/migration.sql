-- CreateTable
CREATE TABLE "annotation" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kpi_id" TEXT,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "link" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "author_user_id" UUID,
    "author_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,
    "deleted_at" TIMESTAMPTZ(6),

    CONSTRAINT "annotation_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kpi_id" TEXT,
    "objective_id" UUID,
    "annotation_id" UUID,
    "body" TEXT NOT NULL,
    "author_user_id" UUID,
    "author_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(6),
    "deleted_at" TIMESTAMPTZ(6),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "mention" (
    "organization_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(6),

    CONSTRAINT "mention_pkey" PRIMARY KEY ("organization_id","comment_id","user_id")
);

-- CreateIndex
CREATE INDEX "annotation_organization_id_starts_on_idx" ON "annotation"("organization_id", "starts_on");

-- CreateIndex
CREATE INDEX "comment_organization_id_kpi_id_created_at_idx" ON "comment"("organization_id", "kpi_id", "created_at");

-- CreateIndex
CREATE INDEX "comment_organization_id_objective_id_idx" ON "comment"("organization_id", "objective_id");

-- CreateIndex
CREATE INDEX "comment_organization_id_annotation_id_idx" ON "comment"("organization_id", "annotation_id");

-- CreateIndex
CREATE INDEX "comment_organization_id_author_user_id_created_at_idx" ON "comment"("organization_id", "author_user_id", "created_at");

-- CreateIndex
CREATE INDEX "mention_organization_id_user_id_created_at_idx" ON "mention"("organization_id", "user_id", "created_at");

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_author_user_id_fkey" FOREIGN KEY ("author_user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_user_id_fkey" FOREIGN KEY ("author_user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_organization_id_objective_id_fkey" FOREIGN KEY ("organization_id", "objective_id") REFERENCES "objective"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_organization_id_annotation_id_fkey" FOREIGN KEY ("organization_id", "annotation_id") REFERENCES "annotation"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_organization_id_comment_id_fkey" FOREIGN KEY ("organization_id", "comment_id") REFERENCES "comment"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A comment is about one thing.
ALTER TABLE "comment" ADD CONSTRAINT "comment_is_about_one_thing" CHECK (num_nonnulls("kpi_id", "objective_id", "annotation_id") = 1);

-- The last day is not before the first.
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_days_in_order" CHECK ("starts_on" <= "ends_on");
