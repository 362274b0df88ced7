CREATE TABLE "csc"."recommendation_submission" (
	"recommendation_id" text NOT NULL,
	"number" integer NOT NULL,
	"document_number" text NOT NULL,
	"body" jsonb NOT NULL,
	"list_hash" text NOT NULL,
	"sealed_cells" text NOT NULL,
	"late" boolean NOT NULL,
	"submitted_by" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recommendation_submission_recommendation_id_number_pk" PRIMARY KEY("recommendation_id","number")
);
--> statement-breakpoint
ALTER TABLE "csc"."award" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "csc"."award_table" ADD COLUMN "vacancies" text NOT NULL DEFAULT 'keep-empty';--> statement-breakpoint
ALTER TABLE "csc"."award_table" ALTER COLUMN "vacancies" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "csc"."recommendation" ADD COLUMN "late" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "csc"."recommendation" ADD COLUMN "returned_reason" text;--> statement-breakpoint
ALTER TABLE "csc"."recommendation" ADD COLUMN "returned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."recommendation_submission" ADD CONSTRAINT "recommendation_submission_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "csc"."recommendation"("id") ON DELETE no action ON UPDATE no action;