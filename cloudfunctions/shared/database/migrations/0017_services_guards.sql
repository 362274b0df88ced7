-- What a project reported stays as it was reported; a change is the next report.
CREATE TRIGGER progress_report_append_only BEFORE UPDATE OR DELETE ON csc.progress_report
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER progress_report_no_truncate BEFORE TRUNCATE ON csc.progress_report
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
