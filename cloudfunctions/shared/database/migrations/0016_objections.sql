CREATE TABLE "csc"."list_final" (
	"list_id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"finalised_by" text NOT NULL,
	"finalised_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."objection" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"person_id" text NOT NULL,
	"name_sealed" text NOT NULL,
	"contact_sealed" text NOT NULL,
	"list_id" text,
	"application_id" text,
	"project_name" text NOT NULL,
	"procedure" text,
	"facts" text NOT NULL,
	"clause" text,
	"basis" text NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"handler_id" text,
	"merged_into" text,
	"heard_facts" text,
	"heard_at" timestamp (3) with time zone,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"ruling" jsonb,
	"proposed_by" text,
	"proposed_at" timestamp (3) with time zone,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "objection_number_key" UNIQUE("edition","number")
);
--> statement-breakpoint
CREATE TABLE "csc"."objection_event" (
	"id" text PRIMARY KEY NOT NULL,
	"objection_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"kind" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"text" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."objection_series" (
	"edition" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."publicity_end" (
	"edition" text NOT NULL,
	"published_on" text NOT NULL,
	"number" integer NOT NULL,
	"ends_on" text NOT NULL,
	"basis" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "publicity_end_edition_published_on_number_pk" PRIMARY KEY("edition","published_on","number")
);
--> statement-breakpoint
ALTER TABLE "csc"."list_final" ADD CONSTRAINT "list_final_list_id_published_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "csc"."published_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."objection" ADD CONSTRAINT "objection_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."objection" ADD CONSTRAINT "objection_list_id_published_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "csc"."published_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."objection" ADD CONSTRAINT "objection_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."objection_event" ADD CONSTRAINT "objection_event_objection_id_objection_id_fk" FOREIGN KEY ("objection_id") REFERENCES "csc"."objection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "objection_person_idx" ON "csc"."objection" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "objection_application_idx" ON "csc"."objection" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "objection_event_idx" ON "csc"."objection_event" USING btree ("objection_id","at");