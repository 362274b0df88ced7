-- An objection stays as it was filed, with one exception: once it has ended, who filed it and has had his account
-- deleted (PIPL 47) takes his sealed name and telephone out of it. Nothing else of the row may change with that.
CREATE OR REPLACE FUNCTION csc.refuse_objection_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE identity constant text[] := ARRAY['name_sealed', 'contact_sealed'];
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state IN ('upheld', 'dismissed', 'not-accepted', 'merged', 'withdrawn')
    AND NEW.name_sealed = '' AND NEW.contact_sealed = '' AND to_jsonb(NEW) - identity = to_jsonb(OLD) - identity
    AND EXISTS (SELECT FROM csc.person p WHERE p.id = OLD.person_id AND p.deleted_at IS NOT NULL)
  THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE'
    OR (OLD.id, OLD.edition, OLD.number, OLD.kind, OLD.person_id, OLD.name_sealed, OLD.contact_sealed, OLD.facts,
        OLD.basis, OLD.project_name, OLD.filed_at)
       IS DISTINCT FROM
       (NEW.id, NEW.edition, NEW.number, NEW.kind, NEW.person_id, NEW.name_sealed, NEW.contact_sealed, NEW.facts,
        NEW.basis, NEW.project_name, NEW.filed_at)
    OR OLD.list_id IS DISTINCT FROM NEW.list_id
    OR OLD.clause IS DISTINCT FROM NEW.clause
    OR OLD.procedure IS DISTINCT FROM NEW.procedure
    OR (OLD.application_id IS NOT NULL AND OLD.application_id IS DISTINCT FROM NEW.application_id)
    OR OLD.state IN ('upheld', 'dismissed', 'not-accepted', 'merged', 'withdrawn')
  THEN
    RAISE EXCEPTION 'objection % stays as it was filed and decided', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- What was found of a submission, without the names its form gives: its evidence names members too.
CREATE FUNCTION csc.without_names(findings jsonb, form jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE name text; words text := findings::text;
BEGIN
  FOR name IN
    SELECT DISTINCT n FROM (
      SELECT form->>'contactName' AS n UNION ALL SELECT form->>'leader' UNION ALL
      SELECT m->>'name' FROM jsonb_array_elements(
        CASE WHEN jsonb_typeof(form->'members') = 'array' THEN form->'members' ELSE '[]' END) m
    ) names WHERE length(n) >= 2 ORDER BY n DESC
  LOOP
    words := replace(words, btrim(to_jsonb(name)::text, '"'), '已注销');
  END LOOP;
  RETURN words::jsonb;
END $$;
--> statement-breakpoint
-- As before, and with the personal fields their names leave the findings of the same submission.
CREATE OR REPLACE FUNCTION csc.submission_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  contact constant text[] := ARRAY['contactName', 'contactPhone', 'contactEmail'];
  personal constant text[] := ARRAY['contactName', 'contactPhone', 'contactEmail', 'leader', 'members'];
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.application_id, NEW.number, NEW.submitted_at)
      IS NOT DISTINCT FROM (OLD.application_id, OLD.number, OLD.submitted_at)
    AND ((NEW.form = OLD.form - contact AND NEW.findings = OLD.findings)
      OR (NEW.form = OLD.form - personal AND NEW.findings IN (OLD.findings, csc.without_names(OLD.findings, OLD.form))))
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION csc.guard_tables() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM csc.guard_tables_at_large();
  GRANT UPDATE (form, findings) ON csc.submission TO csc_app;
END $$;
