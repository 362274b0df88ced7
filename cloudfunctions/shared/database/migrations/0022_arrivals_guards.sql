-- What a unit sent stays as it arrived; only what becomes of it moves on. Its sealed rows may be emptied, never rewritten.
CREATE FUNCTION csc.refuse_arrival_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving constant text[] := ARRAY['state', 'version', 'proposed_by', 'proposed_at', 'late_reason', 'closed_by',
  'closed_at', 'returned_reason', 'sealed'];
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - moving = to_jsonb(OLD) - moving AND NEW.sealed IN ('', OLD.sealed)
    AND OLD.state NOT IN ('returned', 'superseded')
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'arrival % stays as it came', OLD.id USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER arrival_as_it_came BEFORE UPDATE OR DELETE ON csc.arrival
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_arrival_change();
--> statement-breakpoint
CREATE TRIGGER arrival_no_truncate BEFORE TRUNCATE ON csc.arrival
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER unit_standing_append_only BEFORE UPDATE OR DELETE ON csc.unit_standing
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER interchange_key_kept BEFORE DELETE ON csc.interchange_key
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER interchange_token_kept BEFORE DELETE ON csc.interchange_token
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
