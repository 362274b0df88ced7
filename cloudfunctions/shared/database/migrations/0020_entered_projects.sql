CREATE TABLE "csc"."entered_project" (
	"application_id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"source" text NOT NULL,
	"external_number" text NOT NULL,
	"from_application_id" text,
	"batch" text NOT NULL,
	"entered_by" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "entered_project_number_key" UNIQUE("edition","source","external_number")
);
--> statement-breakpoint
ALTER TABLE "csc"."entered_project" ADD CONSTRAINT "entered_project_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."entered_project" ADD CONSTRAINT "entered_project_from_application_id_application_id_fk" FOREIGN KEY ("from_application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entered_project_batch_idx" ON "csc"."entered_project" USING btree ("batch");--> statement-breakpoint
CREATE INDEX "entered_project_from_idx" ON "csc"."entered_project" USING btree ("from_application_id");