-- What was submitted to the level above never changes; a list sent back is submitted anew under the next number.
CREATE TRIGGER recommendation_submission_append_only BEFORE UPDATE OR DELETE ON csc.recommendation_submission
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER recommendation_submission_no_truncate BEFORE TRUNCATE ON csc.recommendation_submission
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER published_list_no_truncate BEFORE TRUNCATE ON csc.published_list
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER quota_append_only BEFORE UPDATE OR DELETE ON csc.quota
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
