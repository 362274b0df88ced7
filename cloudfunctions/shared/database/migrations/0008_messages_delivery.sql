ALTER TABLE "csc"."announcement" ADD COLUMN "replaced_by" text;--> statement-breakpoint
ALTER TABLE "csc"."outbox" ADD COLUMN "message_id" text;--> statement-breakpoint
ALTER TABLE "csc"."reminder_campaign" ADD COLUMN "purpose" text NOT NULL;--> statement-breakpoint
ALTER TABLE "csc"."reminder_campaign" ADD COLUMN "title" text NOT NULL;--> statement-breakpoint
ALTER TABLE "csc"."reminder_campaign" ADD COLUMN "body" text NOT NULL;--> statement-breakpoint
CREATE INDEX "outbox_message_idx" ON "csc"."outbox" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "outbox_campaign_idx" ON "csc"."outbox" USING btree ("campaign_id");