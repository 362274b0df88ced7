-- What has been published stays as it is; a change is the next version (补充通知).
CREATE FUNCTION csc.refuse_published_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'published' THEN
    RAISE EXCEPTION '% is published', OLD.slug USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER edition_version_published BEFORE UPDATE OR DELETE ON csc.edition_version
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_published_change();
--> statement-breakpoint
CREATE TRIGGER edition_version_no_truncate BEFORE TRUNCATE ON csc.edition_version
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER register_entry_append_only BEFORE UPDATE OR DELETE ON csc.register_entry
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
