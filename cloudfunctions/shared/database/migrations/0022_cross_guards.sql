-- What a unit said, what was decided about its seat and the scan it handed in stay as they are.
CREATE TRIGGER cross_statement_append_only BEFORE UPDATE OR DELETE ON csc.cross_statement
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER cross_seat_append_only BEFORE UPDATE OR DELETE ON csc.cross_seat
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER recommendation_scan_append_only BEFORE UPDATE OR DELETE ON csc.recommendation_scan
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
-- A ruling is decided on once, by another person than proposed it.
ALTER TABLE csc.cross_ruling ADD CONSTRAINT cross_ruling_two_people CHECK (decided_by IS NULL OR decided_by <> proposed_by);
--> statement-breakpoint
CREATE FUNCTION csc.cross_ruling_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'proposed' OR NEW.out <> OLD.out OR NEW.reason <> OLD.reason
    OR NEW.proposed_by <> OLD.proposed_by THEN
    RAISE EXCEPTION 'a ruling stays as it was proposed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER cross_ruling_stands BEFORE UPDATE OR DELETE ON csc.cross_ruling
  FOR EACH ROW EXECUTE FUNCTION csc.cross_ruling_stands();
