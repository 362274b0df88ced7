-- An issued certificate is what somebody holds in print: its words never change, and it ends once.
CREATE FUNCTION csc.certificate_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'issued' OR NEW.state NOT IN ('replaced', 'revoked')
    OR (NEW.id, NEW.number, NEW.edition, NEW.application_id, NEW.list_version, NEW.body, NEW.hash, NEW.issued_by, NEW.issued_at)
      IS DISTINCT FROM
      (OLD.id, OLD.number, OLD.edition, OLD.application_id, OLD.list_version, OLD.body, OLD.hash, OLD.issued_by, OLD.issued_at)
  THEN RAISE EXCEPTION 'a certificate only ends' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER certificate_words_stay BEFORE UPDATE ON csc.certificate
  FOR EACH ROW EXECUTE FUNCTION csc.certificate_ends_once();
--> statement-breakpoint
CREATE TRIGGER certificate_no_delete BEFORE DELETE ON csc.certificate
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER certificate_no_truncate BEFORE TRUNCATE ON csc.certificate
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER certificate_revision_append_only BEFORE UPDATE OR DELETE ON csc.certificate_revision
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER reward_declaration_append_only BEFORE UPDATE OR DELETE ON csc.reward_declaration
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
