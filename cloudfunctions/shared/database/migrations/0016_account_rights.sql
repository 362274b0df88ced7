ALTER TABLE "csc"."consent" DROP CONSTRAINT "consent_person_id_document_version_pk";--> statement-breakpoint
ALTER TABLE "csc"."consent" ADD CONSTRAINT "consent_person_id_document_version_given_at_pk" PRIMARY KEY("person_id","document","version","given_at");--> statement-breakpoint
ALTER TABLE "csc"."application" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "csc"."consent" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."person" ADD COLUMN "deletion_asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."person" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."sign_in_session" ADD COLUMN "id" text DEFAULT 'sis_' || left(replace(gen_random_uuid()::text, '-', ''), 16) NOT NULL;--> statement-breakpoint
ALTER TABLE "csc"."sign_in_session" ADD COLUMN "client" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "csc"."sign_in_session" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."sign_in_session" ADD COLUMN "idle_minutes" integer;--> statement-breakpoint
CREATE UNIQUE INDEX "consent_in_force_key" ON "csc"."consent" USING btree ("person_id","document","version") WHERE "csc"."consent"."withdrawn_at" is null;--> statement-breakpoint
ALTER TABLE "csc"."sign_in_session" ADD CONSTRAINT "sign_in_session_id_key" UNIQUE("id");