-- A confirmed veto stands in the chain: from then on its row neither changes nor goes. Two people, never one twice.
ALTER TABLE csc.veto ADD CONSTRAINT veto_two_people CHECK (confirmed_by IS NULL OR confirmed_by <> entered_by);
--> statement-breakpoint
CREATE FUNCTION csc.veto_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.confirmed_by IS NOT NULL THEN
    RAISE EXCEPTION 'a confirmed veto stands' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER veto_stands BEFORE UPDATE OR DELETE ON csc.veto FOR EACH ROW EXECUTE FUNCTION csc.veto_stands();
