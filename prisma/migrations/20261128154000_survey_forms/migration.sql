-- CreateTable
CREATE TABLE "survey" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "scale_min" SMALLINT NOT NULL,
    "scale_max" SMALLINT NOT NULL,
    "language" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "allows_anonymous" BOOLEAN NOT NULL,
    "closed_at" TIMESTAMPTZ(6),
    "anonymous_answers" INTEGER NOT NULL DEFAULT 0,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "survey_invitation" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "customer_external_id" TEXT,
    "ticket_external_id" TEXT,
    "month" DATE NOT NULL,
    "invited_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "opened_at" TIMESTAMPTZ(6),
    "answered_at" TIMESTAMPTZ(6),

    CONSTRAINT "survey_invitation_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "survey_attempt" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "address_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "survey_attempt_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "survey_slug_key" ON "survey"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "survey_invitation_token_hash_key" ON "survey_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "survey_invitation_organization_id_survey_id_month_idx" ON "survey_invitation"("organization_id", "survey_id", "month");

-- CreateIndex
CREATE INDEX "survey_attempt_organization_id_survey_id_at_idx" ON "survey_attempt"("organization_id", "survey_id", "at");

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_organization_id_survey_id_fkey" FOREIGN KEY ("organization_id", "survey_id") REFERENCES "survey"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_attempt" ADD CONSTRAINT "survey_attempt_organization_id_survey_id_fkey" FOREIGN KEY ("organization_id", "survey_id") REFERENCES "survey"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
