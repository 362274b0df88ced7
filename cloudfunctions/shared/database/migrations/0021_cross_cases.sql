CREATE TABLE "csc"."cross_case" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"first_id" text NOT NULL,
	"second_id" text,
	"subject" text NOT NULL,
	"kinds" jsonb NOT NULL,
	"likeness" integer NOT NULL,
	"evidence" jsonb NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"question" text DEFAULT '' NOT NULL,
	"due_on" text,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "cross_case_subject_key" UNIQUE("edition","first_id","subject")
);
--> statement-breakpoint
CREATE TABLE "csc"."cross_ruling" (
	"case_id" text NOT NULL,
	"number" integer NOT NULL,
	"out" jsonb NOT NULL,
	"reason" text NOT NULL,
	"clause" text,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"decided_note" text DEFAULT '' NOT NULL,
	CONSTRAINT "cross_ruling_case_id_number_pk" PRIMARY KEY("case_id","number")
);
--> statement-breakpoint
CREATE TABLE "csc"."cross_seat" (
	"application_id" text NOT NULL,
	"edition" text NOT NULL,
	"number" integer NOT NULL,
	"may_fill" boolean NOT NULL,
	"basis" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cross_seat_application_id_number_pk" PRIMARY KEY("application_id","number")
);
--> statement-breakpoint
CREATE TABLE "csc"."cross_statement" (
	"case_id" text NOT NULL,
	"number" integer NOT NULL,
	"application_id" text NOT NULL,
	"round" text NOT NULL,
	"stance" text NOT NULL,
	"text" text NOT NULL,
	"ref" text DEFAULT '' NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cross_statement_case_id_number_pk" PRIMARY KEY("case_id","number")
);
--> statement-breakpoint
CREATE TABLE "csc"."recommendation_scan" (
	"id" text PRIMARY KEY NOT NULL,
	"recommendation_id" text NOT NULL,
	"submission" integer NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "csc"."cross_case" ADD CONSTRAINT "cross_case_first_id_application_id_fk" FOREIGN KEY ("first_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."cross_case" ADD CONSTRAINT "cross_case_second_id_application_id_fk" FOREIGN KEY ("second_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."cross_ruling" ADD CONSTRAINT "cross_ruling_case_id_cross_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "csc"."cross_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."cross_seat" ADD CONSTRAINT "cross_seat_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."cross_statement" ADD CONSTRAINT "cross_statement_case_id_cross_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "csc"."cross_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."cross_statement" ADD CONSTRAINT "cross_statement_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."recommendation_scan" ADD CONSTRAINT "recommendation_scan_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "csc"."recommendation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cross_case_state_idx" ON "csc"."cross_case" USING btree ("edition","state");--> statement-breakpoint
CREATE INDEX "cross_case_second_idx" ON "csc"."cross_case" USING btree ("second_id");--> statement-breakpoint
CREATE INDEX "recommendation_scan_list_idx" ON "csc"."recommendation_scan" USING btree ("recommendation_id","submission");