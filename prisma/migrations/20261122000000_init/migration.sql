-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('ADMIN', 'EXECUTIVE', 'SALES_MANAGER', 'SUPPORT_LEAD');

-- CreateEnum
CREATE TYPE "revenue_source" AS ENUM ('WON_DEALS', 'ORDERS');

-- CreateEnum
CREATE TYPE "churn_rule" AS ENUM ('EXPLICIT', 'INACTIVITY');

-- CreateEnum
CREATE TYPE "target_kind" AS ENUM ('VALUE', 'RELATIVE', 'POINTS');

-- CreateEnum
CREATE TYPE "objective_measure" AS ENUM ('LEVEL', 'CUMULATIVE');

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en-GB',
    "week_start" SMALLINT NOT NULL DEFAULT 1,
    "fiscal_year_start_month" SMALLINT NOT NULL DEFAULT 1,
    "revenue_source" "revenue_source" NOT NULL DEFAULT 'WON_DEALS',
    "churn_rule" "churn_rule" NOT NULL DEFAULT 'EXPLICIT',
    "inactivity_days" INTEGER NOT NULL DEFAULT 180,
    "gross_margin_percent" DECIMAL(6,3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "data_changed_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organization_id","user_id")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "organization_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("organization_id","key")
);

-- CreateTable
CREATE TABLE "kpi_setting" (
    "organization_id" UUID NOT NULL,
    "kpi_id" TEXT NOT NULL,
    "variant_id" TEXT,
    "ok_band" DECIMAL(19,4),
    "watch_band" DECIMAL(19,4),
    "parameters" JSONB NOT NULL DEFAULT '{}',
    "is_focus" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "kpi_setting_pkey" PRIMARY KEY ("organization_id","kpi_id")
);

-- CreateTable
CREATE TABLE "objective" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kpi_id" TEXT NOT NULL,
    "filter" JSONB NOT NULL DEFAULT '{}',
    "grain" TEXT NOT NULL DEFAULT 'month',
    "measure" "objective_measure" NOT NULL DEFAULT 'LEVEL',
    "owner_user_id" UUID NOT NULL,
    "baseline" DECIMAL(19,4) NOT NULL,
    "target_kind" "target_kind" NOT NULL,
    "target" DECIMAL(19,4) NOT NULL,
    "starts_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "objective_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "team" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "owner" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "team_id" UUID,
    "inserted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "owner_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "customer" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "segment" TEXT,
    "region" TEXT,
    "industry" TEXT,
    "source" TEXT,
    "owner_external_id" TEXT,
    "owner_id" UUID,
    "acquired_at" TIMESTAMPTZ(6) NOT NULL,
    "churned_at" TIMESTAMPTZ(6),
    "inserted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "campaign" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "channel" TEXT,
    "starts_at" TIMESTAMPTZ(6),
    "ends_at" TIMESTAMPTZ(6),
    "budget" DECIMAL(19,4),
    "inserted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "lead" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "name" TEXT,
    "company" TEXT,
    "email" TEXT,
    "source" TEXT,
    "campaign_external_id" TEXT,
    "campaign_id" UUID,
    "owner_external_id" TEXT,
    "owner_id" UUID,
    "segment" TEXT,
    "region" TEXT,
    "product" TEXT,
    "status" TEXT,
    "qualified_at" TIMESTAMPTZ(6),
    "converted_at" TIMESTAMPTZ(6),
    "customer_external_id" TEXT,
    "customer_id" UUID,
    "inserted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lead_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "deal" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "name" TEXT,
    "amount" DECIMAL(19,4) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "base_amount" DECIMAL(19,4) NOT NULL,
    "status" TEXT NOT NULL,
    "stage" TEXT,
    "probability" DECIMAL(6,3),
    "closed_at" TIMESTAMPTZ(6),
    "expected_close_at" TIMESTAMPTZ(6),
    "lost_reason" TEXT,
    "customer_external_id" TEXT,
    "customer_id" UUID,
    "lead_external_id" TEXT,
    "lead_id" UUID,
    "owner_external_id" TEXT,
    "owner_id" UUID,
    "product" TEXT,
    "source" TEXT,
    "campaign_external_id" TEXT,
    "campaign_id" UUID,
    "inserted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deal_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "deal_stage_event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "deal_external_id" TEXT NOT NULL,
    "deal_id" UUID,
    "stage" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(6) NOT NULL,
    "inserted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deal_stage_event_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "purchase_order" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "customer_external_id" TEXT NOT NULL,
    "customer_id" UUID,
    "ordered_at" TIMESTAMPTZ(6) NOT NULL,
    "amount" DECIMAL(19,4) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "base_amount" DECIMAL(19,4) NOT NULL,
    "product" TEXT,
    "campaign_external_id" TEXT,
    "campaign_id" UUID,
    "inserted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "purchase_order_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "ticket" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "first_responded_at" TIMESTAMPTZ(6),
    "resolved_at" TIMESTAMPTZ(6),
    "reopened_at" TIMESTAMPTZ(6),
    "contact_count" INTEGER,
    "channel" TEXT,
    "category" TEXT,
    "priority" TEXT,
    "customer_external_id" TEXT,
    "customer_id" UUID,
    "owner_external_id" TEXT,
    "owner_id" UUID,
    "inserted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "survey_response" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "score" SMALLINT NOT NULL,
    "scale_min" SMALLINT NOT NULL,
    "scale_max" SMALLINT NOT NULL,
    "submitted_at" TIMESTAMPTZ(6) NOT NULL,
    "comment" TEXT,
    "customer_external_id" TEXT,
    "customer_id" UUID,
    "ticket_external_id" TEXT,
    "ticket_id" UUID,
    "owner_external_id" TEXT,
    "owner_id" UUID,
    "inserted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "survey_response_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "campaign_activity" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "campaign_external_id" TEXT NOT NULL,
    "campaign_id" UUID,
    "date" DATE NOT NULL,
    "exposed" BIGINT,
    "sent" BIGINT,
    "delivered" BIGINT,
    "opened" BIGINT,
    "clicked" BIGINT,
    "converted" BIGINT,
    "inserted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_activity_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "site_traffic" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "source" TEXT,
    "visitors" BIGINT NOT NULL,
    "conversions" BIGINT,
    "inserted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_traffic_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "amount" DECIMAL(19,4) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "base_amount" DECIMAL(19,4) NOT NULL,
    "source" TEXT,
    "campaign_external_id" TEXT,
    "campaign_id" UUID,
    "note" TEXT,
    "inserted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_failure_email_at_idx" ON "sign_in_failure"("email", "at");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_hash_key" ON "api_key"("key_hash");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "objective_organization_id_kpi_id_idx" ON "objective"("organization_id", "kpi_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_organization_id_name_key" ON "team"("organization_id", "name");

-- CreateIndex
CREATE INDEX "owner_organization_id_team_id_idx" ON "owner"("organization_id", "team_id");

-- CreateIndex
CREATE UNIQUE INDEX "owner_organization_id_external_id_key" ON "owner"("organization_id", "external_id");

-- CreateIndex
CREATE INDEX "customer_organization_id_acquired_at_idx" ON "customer"("organization_id", "acquired_at");

-- CreateIndex
CREATE INDEX "customer_organization_id_churned_at_idx" ON "customer"("organization_id", "churned_at");

-- CreateIndex
CREATE INDEX "customer_organization_id_owner_id_idx" ON "customer"("organization_id", "owner_id");

-- CreateIndex
CREATE INDEX "customer_organization_id_owner_external_id_idx" ON "customer"("organization_id", "owner_external_id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_organization_id_external_id_key" ON "customer"("organization_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_organization_id_external_id_key" ON "campaign"("organization_id", "external_id");

-- CreateIndex
CREATE INDEX "lead_organization_id_created_at_idx" ON "lead"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "lead_organization_id_qualified_at_idx" ON "lead"("organization_id", "qualified_at");

-- CreateIndex
CREATE INDEX "lead_organization_id_converted_at_idx" ON "lead"("organization_id", "converted_at");

-- CreateIndex
CREATE INDEX "lead_organization_id_owner_id_idx" ON "lead"("organization_id", "owner_id");

-- CreateIndex
CREATE INDEX "lead_organization_id_customer_id_idx" ON "lead"("organization_id", "customer_id");

-- CreateIndex
CREATE INDEX "lead_organization_id_campaign_id_idx" ON "lead"("organization_id", "campaign_id");

-- CreateIndex
CREATE INDEX "lead_organization_id_owner_external_id_idx" ON "lead"("organization_id", "owner_external_id");

-- CreateIndex
CREATE INDEX "lead_organization_id_customer_external_id_idx" ON "lead"("organization_id", "customer_external_id");

-- CreateIndex
CREATE INDEX "lead_organization_id_campaign_external_id_idx" ON "lead"("organization_id", "campaign_external_id");

-- CreateIndex
CREATE UNIQUE INDEX "lead_organization_id_external_id_key" ON "lead"("organization_id", "external_id");

-- CreateIndex
CREATE INDEX "deal_organization_id_closed_at_idx" ON "deal"("organization_id", "closed_at");

-- CreateIndex
CREATE INDEX "deal_organization_id_opened_at_idx" ON "deal"("organization_id", "opened_at");

-- CreateIndex
CREATE INDEX "deal_organization_id_customer_id_closed_at_idx" ON "deal"("organization_id", "customer_id", "closed_at");

-- CreateIndex
CREATE INDEX "deal_organization_id_owner_id_idx" ON "deal"("organization_id", "owner_id");

-- CreateIndex
CREATE INDEX "deal_organization_id_lead_id_idx" ON "deal"("organization_id", "lead_id");

-- CreateIndex
CREATE INDEX "deal_organization_id_campaign_id_idx" ON "deal"("organization_id", "campaign_id");

-- CreateIndex
CREATE INDEX "deal_organization_id_owner_external_id_idx" ON "deal"("organization_id", "owner_external_id");

-- CreateIndex
CREATE INDEX "deal_organization_id_customer_external_id_idx" ON "deal"("organization_id", "customer_external_id");

-- CreateIndex
CREATE INDEX "deal_organization_id_lead_external_id_idx" ON "deal"("organization_id", "lead_external_id");

-- CreateIndex
CREATE INDEX "deal_organization_id_campaign_external_id_idx" ON "deal"("organization_id", "campaign_external_id");

-- CreateIndex
CREATE UNIQUE INDEX "deal_organization_id_external_id_key" ON "deal"("organization_id", "external_id");

-- CreateIndex
CREATE INDEX "deal_stage_event_organization_id_entered_at_idx" ON "deal_stage_event"("organization_id", "entered_at");

-- CreateIndex
CREATE INDEX "deal_stage_event_organization_id_deal_id_idx" ON "deal_stage_event"("organization_id", "deal_id");

-- CreateIndex
CREATE INDEX "deal_stage_event_organization_id_deal_external_id_idx" ON "deal_stage_event"("organization_id", "deal_external_id");

-- CreateIndex
CREATE UNIQUE INDEX "deal_stage_event_organization_id_external_id_key" ON "deal_stage_event"("organization_id", "external_id");

-- CreateIndex
CREATE INDEX "purchase_order_organization_id_ordered_at_idx" ON "purchase_order"("organization_id", "ordered_at");

-- CreateIndex
CREATE INDEX "purchase_order_organization_id_customer_id_ordered_at_idx" ON "purchase_order"("organization_id", "customer_id", "ordered_at");

-- CreateIndex
CREATE INDEX "purchase_order_organization_id_campaign_id_idx" ON "purchase_order"("organization_id", "campaign_id");

-- CreateIndex
CREATE INDEX "purchase_order_organization_id_customer_external_id_idx" ON "purchase_order"("organization_id", "customer_external_id");

-- CreateIndex
CREATE INDEX "purchase_order_organization_id_campaign_external_id_idx" ON "purchase_order"("organization_id", "campaign_external_id");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_order_organization_id_external_id_key" ON "purchase_order"("organization_id", "external_id");

-- CreateIndex
CREATE INDEX "ticket_organization_id_opened_at_idx" ON "ticket"("organization_id", "opened_at");

-- CreateIndex
CREATE INDEX "ticket_organization_id_resolved_at_idx" ON "ticket"("organization_id", "resolved_at");

-- CreateIndex
CREATE INDEX "ticket_organization_id_customer_id_idx" ON "ticket"("organization_id", "customer_id");

-- CreateIndex
CREATE INDEX "ticket_organization_id_owner_id_idx" ON "ticket"("organization_id", "owner_id");

-- CreateIndex
CREATE INDEX "ticket_organization_id_customer_external_id_idx" ON "ticket"("organization_id", "customer_external_id");

-- CreateIndex
CREATE INDEX "ticket_organization_id_owner_external_id_idx" ON "ticket"("organization_id", "owner_external_id");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_organization_id_external_id_key" ON "ticket"("organization_id", "external_id");

-- CreateIndex
CREATE INDEX "survey_response_organization_id_kind_submitted_at_idx" ON "survey_response"("organization_id", "kind", "submitted_at");

-- CreateIndex
CREATE INDEX "survey_response_organization_id_customer_id_idx" ON "survey_response"("organization_id", "customer_id");

-- CreateIndex
CREATE INDEX "survey_response_organization_id_ticket_id_idx" ON "survey_response"("organization_id", "ticket_id");

-- CreateIndex
CREATE INDEX "survey_response_organization_id_owner_id_idx" ON "survey_response"("organization_id", "owner_id");

-- CreateIndex
CREATE INDEX "survey_response_organization_id_customer_external_id_idx" ON "survey_response"("organization_id", "customer_external_id");

-- CreateIndex
CREATE INDEX "survey_response_organization_id_ticket_external_id_idx" ON "survey_response"("organization_id", "ticket_external_id");

-- CreateIndex
CREATE INDEX "survey_response_organization_id_owner_external_id_idx" ON "survey_response"("organization_id", "owner_external_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_response_organization_id_external_id_key" ON "survey_response"("organization_id", "external_id");

-- CreateIndex
CREATE INDEX "campaign_activity_organization_id_date_idx" ON "campaign_activity"("organization_id", "date");

-- CreateIndex
CREATE INDEX "campaign_activity_organization_id_campaign_id_idx" ON "campaign_activity"("organization_id", "campaign_id");

-- CreateIndex
CREATE INDEX "campaign_activity_organization_id_campaign_external_id_idx" ON "campaign_activity"("organization_id", "campaign_external_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_activity_organization_id_external_id_key" ON "campaign_activity"("organization_id", "external_id");

-- CreateIndex
CREATE INDEX "site_traffic_organization_id_date_idx" ON "site_traffic"("organization_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "site_traffic_organization_id_external_id_key" ON "site_traffic"("organization_id", "external_id");

-- CreateIndex
CREATE INDEX "ledger_entry_organization_id_kind_date_idx" ON "ledger_entry"("organization_id", "kind", "date");

-- CreateIndex
CREATE INDEX "ledger_entry_organization_id_campaign_id_idx" ON "ledger_entry"("organization_id", "campaign_id");

-- CreateIndex
CREATE INDEX "ledger_entry_organization_id_campaign_external_id_idx" ON "ledger_entry"("organization_id", "campaign_external_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_organization_id_external_id_key" ON "ledger_entry"("organization_id", "external_id");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kpi_setting" ADD CONSTRAINT "kpi_setting_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_organization_id_owner_user_id_fkey" FOREIGN KEY ("organization_id", "owner_user_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owner" ADD CONSTRAINT "owner_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owner" ADD CONSTRAINT "owner_organization_id_team_id_fkey" FOREIGN KEY ("organization_id", "team_id") REFERENCES "team"("organization_id", "id") ON DELETE SET NULL ("team_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_organization_id_owner_id_fkey" FOREIGN KEY ("organization_id", "owner_id") REFERENCES "owner"("organization_id", "id") ON DELETE SET NULL ("owner_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_organization_id_campaign_id_fkey" FOREIGN KEY ("organization_id", "campaign_id") REFERENCES "campaign"("organization_id", "id") ON DELETE SET NULL ("campaign_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_organization_id_owner_id_fkey" FOREIGN KEY ("organization_id", "owner_id") REFERENCES "owner"("organization_id", "id") ON DELETE SET NULL ("owner_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_organization_id_customer_id_fkey" FOREIGN KEY ("organization_id", "customer_id") REFERENCES "customer"("organization_id", "id") ON DELETE SET NULL ("customer_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_organization_id_customer_id_fkey" FOREIGN KEY ("organization_id", "customer_id") REFERENCES "customer"("organization_id", "id") ON DELETE SET NULL ("customer_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_organization_id_lead_id_fkey" FOREIGN KEY ("organization_id", "lead_id") REFERENCES "lead"("organization_id", "id") ON DELETE SET NULL ("lead_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_organization_id_owner_id_fkey" FOREIGN KEY ("organization_id", "owner_id") REFERENCES "owner"("organization_id", "id") ON DELETE SET NULL ("owner_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_organization_id_campaign_id_fkey" FOREIGN KEY ("organization_id", "campaign_id") REFERENCES "campaign"("organization_id", "id") ON DELETE SET NULL ("campaign_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal_stage_event" ADD CONSTRAINT "deal_stage_event_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal_stage_event" ADD CONSTRAINT "deal_stage_event_organization_id_deal_id_fkey" FOREIGN KEY ("organization_id", "deal_id") REFERENCES "deal"("organization_id", "id") ON DELETE SET NULL ("deal_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase_order" ADD CONSTRAINT "purchase_order_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase_order" ADD CONSTRAINT "purchase_order_organization_id_customer_id_fkey" FOREIGN KEY ("organization_id", "customer_id") REFERENCES "customer"("organization_id", "id") ON DELETE SET NULL ("customer_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase_order" ADD CONSTRAINT "purchase_order_organization_id_campaign_id_fkey" FOREIGN KEY ("organization_id", "campaign_id") REFERENCES "campaign"("organization_id", "id") ON DELETE SET NULL ("campaign_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_organization_id_customer_id_fkey" FOREIGN KEY ("organization_id", "customer_id") REFERENCES "customer"("organization_id", "id") ON DELETE SET NULL ("customer_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_organization_id_owner_id_fkey" FOREIGN KEY ("organization_id", "owner_id") REFERENCES "owner"("organization_id", "id") ON DELETE SET NULL ("owner_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_organization_id_customer_id_fkey" FOREIGN KEY ("organization_id", "customer_id") REFERENCES "customer"("organization_id", "id") ON DELETE SET NULL ("customer_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE SET NULL ("ticket_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_organization_id_owner_id_fkey" FOREIGN KEY ("organization_id", "owner_id") REFERENCES "owner"("organization_id", "id") ON DELETE SET NULL ("owner_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_activity" ADD CONSTRAINT "campaign_activity_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_activity" ADD CONSTRAINT "campaign_activity_organization_id_campaign_id_fkey" FOREIGN KEY ("organization_id", "campaign_id") REFERENCES "campaign"("organization_id", "id") ON DELETE SET NULL ("campaign_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_traffic" ADD CONSTRAINT "site_traffic_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_organization_id_campaign_id_fkey" FOREIGN KEY ("organization_id", "campaign_id") REFERENCES "campaign"("organization_id", "id") ON DELETE SET NULL ("campaign_id") ON UPDATE CASCADE;

-- What the schema language cannot say: closed vocabularies and impossible rows are refused by the database too.
ALTER TABLE "organization" ADD CONSTRAINT "organization_week_start_check" CHECK ("week_start" BETWEEN 1 AND 7);
ALTER TABLE "organization" ADD CONSTRAINT "organization_fiscal_check" CHECK ("fiscal_year_start_month" BETWEEN 1 AND 12);
ALTER TABLE "deal" ADD CONSTRAINT "deal_status_check" CHECK ("status" IN ('open', 'won', 'lost'));
ALTER TABLE "deal" ADD CONSTRAINT "deal_closed_check" CHECK ("status" = 'open' OR "closed_at" IS NOT NULL);
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_kind_check" CHECK ("kind" IN ('csat', 'nps'));
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_score_check" CHECK ("score" BETWEEN "scale_min" AND "scale_max");
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_kind_check" CHECK ("kind" IN ('cost', 'benefit'));
