-- The application acts as csc_app: it owns nothing, and may only add to the ledger (trust model §2.3, §5).
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'csc_app') THEN CREATE ROLE csc_app NOLOGIN; END IF;
  EXECUTE format('GRANT csc_app TO %I', current_user);
END $$;
--> statement-breakpoint
CREATE FUNCTION csc.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON csc.ledger FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON csc.ledger FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER submission_append_only BEFORE UPDATE OR DELETE ON csc.submission FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER published_list_append_only BEFORE UPDATE OR DELETE ON csc.published_list FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
-- Appends one entry to a session's chain under its head's row lock. The text pieces are canonical JSON
-- (core/ledger.ts entryPieces); only at, prev and seq are added here, in the canonical key order.
CREATE FUNCTION csc.ledger_append(
  p_session text, p_actor text, p_data text, p_kind text, p_request text, p_session_json text, p_now timestamptz,
  OUT seq integer, OUT hash text, OUT at timestamptz
) LANGUAGE plpgsql AS $$
DECLARE head csc.ledger_head; body text;
BEGIN
  SELECT * INTO head FROM csc.ledger_head h WHERE h.session = p_session FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO csc.ledger_head AS h (session, seq, hash, at)
      VALUES (p_session, 0, encode(sha256(convert_to('csc-ledger-1|' || p_session, 'UTF8')), 'hex'), '-infinity')
      ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM csc.ledger_head h WHERE h.session = p_session FOR UPDATE;
  END IF;
  seq := head.seq + 1;
  at := greatest(date_trunc('milliseconds', p_now), head.at + interval '1 millisecond');
  body := '{"actor":' || p_actor
    || ',"at":"' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || '","data":' || p_data || ',"kind":' || p_kind || ',"prev":"' || head.hash
    || '","requestId":' || p_request || ',"seq":' || seq || ',"session":' || p_session_json || ',"v":1}';
  IF octet_length(body) > 65536 THEN RAISE EXCEPTION 'ledger entry too large' USING ERRCODE = 'program_limit_exceeded'; END IF;
  hash := encode(sha256(convert_to(body, 'UTF8')), 'hex');
  INSERT INTO csc.ledger (session, seq, body, hash) VALUES (p_session, seq, body, hash);
  UPDATE csc.ledger_head h SET seq = ledger_append.seq, hash = ledger_append.hash, at = ledger_append.at WHERE h.session = p_session;
END $$;
--> statement-breakpoint
-- Raises the version of a live topic; screens that saw an older one ask again.
CREATE FUNCTION csc.feed_bump(p_topic text) RETURNS bigint LANGUAGE sql AS $$
  INSERT INTO csc.feed AS f (topic, seq) VALUES (p_topic, 1)
  ON CONFLICT (topic) DO UPDATE SET seq = f.seq + 1 RETURNING seq;
$$;
--> statement-breakpoint
-- Run after every migration: rights of csc_app, nothing for anybody else, row security on every table.
CREATE FUNCTION csc.guard_tables() RETURNS void LANGUAGE plpgsql AS $$
DECLARE t record; r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['public', 'anon', 'authenticated'] LOOP
    CONTINUE WHEN r <> 'public' AND NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r);
    EXECUTE format('REVOKE ALL ON SCHEMA csc FROM %1$s', r);
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA csc FROM %1$s', r);
    EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA csc FROM %1$s', r);
    EXECUTE format('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA csc FROM %1$s', r);
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA csc REVOKE ALL ON TABLES FROM %1$s', r);
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA csc REVOKE ALL ON FUNCTIONS FROM %1$s', r);
  END LOOP;
  GRANT USAGE ON SCHEMA csc TO csc_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA csc TO csc_app;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA csc TO csc_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA csc TO csc_app;
  REVOKE UPDATE, DELETE, TRUNCATE ON csc.ledger, csc.submission, csc.published_list FROM csc_app;
  REVOKE DELETE ON csc.scorecard, csc.request, csc.ledger_head, csc.audit FROM csc_app;
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'csc' LOOP
    EXECUTE format('ALTER TABLE csc.%I ENABLE ROW LEVEL SECURITY', t.tablename);
    EXECUTE format('DROP POLICY IF EXISTS app_only ON csc.%I', t.tablename);
    EXECUTE format('CREATE POLICY app_only ON csc.%I TO csc_app USING (true) WITH CHECK (true)', t.tablename);
  END LOOP;
END $$;
