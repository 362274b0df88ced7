CREATE TABLE "csc"."objection_file" (
	"id" text PRIMARY KEY NOT NULL,
	"objection_id" text NOT NULL,
	"name_sealed" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"state" text NOT NULL,
	"refusal" text,
	"sha256" text,
	"storage_key" text NOT NULL,
	"upload_handle" text NOT NULL,
	"secrecy_version" text NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"cleared_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."opened_copy" (
	"storage_key" text PRIMARY KEY NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "csc"."objection_file" ADD CONSTRAINT "objection_file_objection_id_objection_id_fk" FOREIGN KEY ("objection_id") REFERENCES "csc"."objection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "objection_file_objection_idx" ON "csc"."objection_file" USING btree ("objection_id","begun_at");