CREATE TABLE "csc"."certificate" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"edition" text NOT NULL,
	"application_id" text NOT NULL,
	"list_version" integer NOT NULL,
	"state" text NOT NULL,
	"body" jsonb NOT NULL,
	"hash" text NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"end_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "certificate_number_key" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "csc"."certificate_request" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"application_id" text NOT NULL,
	"words" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."certificate_revision" (
	"application_id" text NOT NULL,
	"version" integer NOT NULL,
	"edition" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"reason" text NOT NULL,
	"revised_by" text NOT NULL,
	"revised_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "certificate_revision_application_id_version_pk" PRIMARY KEY("application_id","version")
);
--> statement-breakpoint
CREATE TABLE "csc"."result_review" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"application_id" text NOT NULL,
	"reason" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"conclusion" text,
	"closed_by" text,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."reward_declaration" (
	"application_id" text NOT NULL,
	"version" integer NOT NULL,
	"edition" text NOT NULL,
	"rewarded" boolean NOT NULL,
	"contest" text DEFAULT '' NOT NULL,
	"declared_by" text NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reward_declaration_application_id_version_pk" PRIMARY KEY("application_id","version")
);
--> statement-breakpoint
ALTER TABLE "csc"."certificate" ADD CONSTRAINT "certificate_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."certificate_request" ADD CONSTRAINT "certificate_request_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."certificate_revision" ADD CONSTRAINT "certificate_revision_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."result_review" ADD CONSTRAINT "result_review_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."reward_declaration" ADD CONSTRAINT "reward_declaration_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_in_force_key" ON "csc"."certificate" USING btree ("application_id") WHERE state = 'issued';--> statement-breakpoint
CREATE INDEX "certificate_edition_idx" ON "csc"."certificate" USING btree ("edition");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_request_open_key" ON "csc"."certificate_request" USING btree ("application_id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "certificate_request_edition_idx" ON "csc"."certificate_request" USING btree ("edition");--> statement-breakpoint
CREATE UNIQUE INDEX "result_review_open_key" ON "csc"."result_review" USING btree ("application_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "result_review_edition_idx" ON "csc"."result_review" USING btree ("edition");--> statement-breakpoint
CREATE INDEX "reward_declaration_edition_idx" ON "csc"."reward_declaration" USING btree ("edition");