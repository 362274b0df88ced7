-- What a county filed stays as it was filed; a change is the next number.
CREATE TRIGGER county_report_append_only BEFORE UPDATE OR DELETE ON csc.county_report
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER county_report_no_truncate BEFORE TRUNCATE ON csc.county_report
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
