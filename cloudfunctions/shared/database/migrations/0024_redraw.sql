ALTER TABLE "csc"."draw" ADD COLUMN "draw_id" text;--> statement-breakpoint
ALTER TABLE "csc"."draw" ADD COLUMN "reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "csc"."draw" ADD COLUMN "approved_by" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "csc"."draw" ADD COLUMN "redraw_by" text;--> statement-breakpoint
ALTER TABLE "csc"."draw" ADD COLUMN "redraw_reason" text;