-- Claims: who reads which case of those that no round gives out, so that several at one long list do not read the same ones.
-- An exchange that was set up before this gets it too: nothing of tables.sql or functions.sql is changed.
SET LOCAL search_path = nybrott;
INSERT INTO exchange_version VALUES (2);

-- Where claims are given: so many are to classify each case. Its row is locked by one claim after the other.
CREATE TABLE claims (
  project uuid PRIMARY KEY REFERENCES project, need smallint NOT NULL CHECK (need BETWEEN 1 AND 100),
  lease interval NOT NULL DEFAULT '2 hours');

-- Cases of which something was handed over since the last claim. Who hands over adds lines and waits for no claim.
CREATE TABLE claim_news (
  project uuid NOT NULL, no bigint GENERATED ALWAYS AS IDENTITY, key bytea NOT NULL, PRIMARY KEY (project, no));

-- The cases in the project's order, and whether fewer than are needed have classified or claimed one.
CREATE TABLE claim_case (
  project uuid NOT NULL REFERENCES project, key bytea NOT NULL, rank bigint NOT NULL,
  is_given boolean NOT NULL DEFAULT false,   -- by an open round
  is_open boolean NOT NULL DEFAULT true, PRIMARY KEY (project, key));
CREATE INDEX claim_case_open ON claim_case (project, rank) WHERE is_open;

-- Who has classified it: a login, or the id of a reviewer who has none.
CREATE TABLE claim_done (
  project uuid NOT NULL, key bytea NOT NULL, person text NOT NULL, PRIMARY KEY (project, key, person));

CREATE TABLE lease (
  project uuid NOT NULL, key bytea NOT NULL, login name NOT NULL, until timestamptz NOT NULL,
  PRIMARY KEY (project, key, login), FOREIGN KEY (project, key) REFERENCES claim_case);
CREATE INDEX lease_of ON lease (project, login);
CREATE INDEX lease_due ON lease (project, until);

-- The copies in which a login works: they share its leases.
CREATE TABLE claim_desk (
  project uuid NOT NULL, login name NOT NULL, replica uuid NOT NULL, until timestamptz NOT NULL,
  PRIMARY KEY (project, login, replica));

-- Before this place there is nothing for the login to claim.
CREATE TABLE claim_from (
  project uuid NOT NULL, login name NOT NULL, rank bigint NOT NULL, PRIMARY KEY (project, login));

CREATE FUNCTION note_for_claims() RETURNS trigger LANGUAGE plpgsql SET search_path = nybrott, pg_temp AS $$
BEGIN
  INSERT INTO claim_news (project, key)
    SELECT f.project, f.key FROM fresh f JOIN claims c ON c.project = f.project WHERE f.key IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER item_claims AFTER INSERT ON item REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_for_claims();
CREATE TRIGGER touch_claims AFTER INSERT ON touch REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_for_claims();
CREATE TRIGGER erased_claims AFTER INSERT ON erased REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_for_claims();
CREATE TRIGGER round_claims AFTER INSERT ON round_case REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_for_claims();
CREATE TRIGGER release_claims AFTER UPDATE ON round_case REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_for_claims();

-- What is undone or done again after all.
CREATE FUNCTION note_target_for_claims() RETURNS trigger LANGUAGE plpgsql SET search_path = nybrott, pg_temp AS $$
BEGIN
  INSERT INTO claim_news (project, key) SELECT t.project, t.key FROM fresh f JOIN claims c ON c.project = f.project
    JOIN touch t ON t.project = f.project AND t.event = f.target;
  RETURN NULL;
END $$;
CREATE TRIGGER event_claims AFTER INSERT ON event REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_target_for_claims();

-- Those of whose acts it is known now by which login they are.
CREATE FUNCTION note_reviewer_for_claims() RETURNS trigger LANGUAGE plpgsql SET search_path = nybrott, pg_temp AS $$
BEGIN
  INSERT INTO claim_news (project, key) SELECT t.project, t.key FROM fresh f JOIN claims c ON c.project = f.project
    JOIN event e ON e.project = f.project AND e.reviewer = f.reviewer JOIN touch t ON t.project = e.project AND t.event = e.id;
  RETURN NULL;
END $$;
CREATE TRIGGER pen_claims AFTER INSERT ON pen REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_reviewer_for_claims();
CREATE TRIGGER pen_changed_claims AFTER UPDATE ON pen REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_reviewer_for_claims();

-- Returns who has classified these cases: without having undone it, and not beside the record as in training.
CREATE FUNCTION classified(p uuid, keys bytea[]) RETURNS TABLE (key bytea, person text) LANGUAGE sql STABLE AS $$
  SELECT f.key, f.person FROM (
    SELECT t.key, coalesce(w.login::text, e.reviewer::text) AS person, jsonb_object_agg(a.key, a.value ORDER BY e.no) AS given
    FROM unnest(keys) k(key) JOIN touch t ON t.project = p AND t.key = k.key
      JOIN event e ON e.project = p AND e.id = t.event AND e.kind = 'answered'
      LEFT JOIN pen w ON w.project = p AND w.reviewer = e.reviewer
      CROSS JOIN LATERAL jsonb_each(t.answers) a
    WHERE is_live(e) AND NOT EXISTS (SELECT 1 FROM item i
      WHERE i.project = p AND i.kind = 'e' AND i.event = e.id AND readable(i.body)->'event'->>'track' IS NOT NULL)
    GROUP BY t.key, coalesce(w.login::text, e.reviewer::text)) f
  WHERE f.given->>'category' IS NOT NULL
    AND (f.given->>'new' = 'no' OR (f.given->>'new' IS NOT NULL AND f.given->>'kinds' IS NOT NULL)) $$;

-- Says of these cases again whether they are open. Of those of `freed` someone has let go: they may be claimed by who was past them.
CREATE FUNCTION reopen(p uuid, keys bytea[], freed bytea[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE claim_case c SET is_open = NOT c.is_open
    FROM unnest(keys) k(key) WHERE c.project = p AND c.key = k.key AND c.is_open <> (NOT c.is_given
      AND NOT EXISTS (SELECT 1 FROM erased x WHERE x.project = p AND x.key = c.key)
      AND (SELECT count(*) FROM (
        SELECT d.person FROM claim_done d WHERE d.project = p AND d.key = c.key
        UNION SELECT l.login::text FROM lease l WHERE l.project = p AND l.key = c.key) persons)
        < (SELECT need FROM claims WHERE project = p));
  UPDATE claim_from f SET rank = least(f.rank, first.rank) FROM (
    SELECT min(c.rank) AS rank FROM unnest(freed) k(key) JOIN claim_case c ON c.project = p AND c.key = k.key AND c.is_open) first
    WHERE f.project = p AND first.rank < f.rank;
END $$;

-- Takes in what was handed over since the last claim.
CREATE FUNCTION follow_claims(p uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE keys bytea[]; freed bytea[]; more bytea[];
BEGIN
  WITH gone AS (DELETE FROM claim_news WHERE project = p RETURNING key)
    SELECT array_agg(DISTINCT key) INTO keys FROM gone;
  IF keys IS NULL THEN RETURN; END IF;
  WITH come AS (INSERT INTO claim_case (project, key, rank)
      SELECT p, k.key, min(i.no) FROM unnest(keys) k(key) JOIN item i ON i.project = p AND i.kind = 'v' AND i.key = k.key
      GROUP BY k.key ON CONFLICT DO NOTHING RETURNING key)
    SELECT array_agg(key) INTO freed FROM come;
  WITH fresh AS MATERIALIZED (SELECT * FROM classified(p, keys)),
    gone AS (DELETE FROM claim_done d USING unnest(keys) k(key) WHERE d.project = p AND d.key = k.key
      AND NOT EXISTS (SELECT 1 FROM fresh f WHERE f.key = d.key AND f.person = d.person) RETURNING d.key),
    come AS (INSERT INTO claim_done SELECT p, f.key, f.person FROM fresh f ON CONFLICT DO NOTHING)
    SELECT array_agg(key) INTO more FROM gone;
  freed := freed || more;
  WITH changed AS (UPDATE claim_case c SET is_given = NOT c.is_given FROM unnest(keys) k(key)
      WHERE c.project = p AND c.key = k.key AND c.is_given <> EXISTS (
        SELECT 1 FROM round_case r WHERE r.project = p AND r.key = c.key AND NOT r.released) RETURNING c.key)
    SELECT array_agg(key) INTO more FROM changed;
  freed := freed || more;
  -- A lease ends with the answer; and where enough others have answered, a round gives the case out, or it is erased.
  DELETE FROM lease l USING unnest(keys) k(key), claim_case c
    WHERE l.project = p AND l.key = k.key AND c.project = p AND c.key = k.key AND (c.is_given
      OR EXISTS (SELECT 1 FROM claim_done d WHERE d.project = p AND d.key = l.key AND d.person = l.login::text)
      OR EXISTS (SELECT 1 FROM erased x WHERE x.project = p AND x.key = l.key)
      OR (SELECT count(*) FROM claim_done d WHERE d.project = p AND d.key = l.key) >= (SELECT need FROM claims WHERE project = p));
  PERFORM reopen(p, keys, freed);
END $$;

-- Renews the leases of the one who is logged in, who works in the copy `by`, and takes further cases in the project's order until there
-- are so many. Returns how many are to classify each case, 0 where this member claims none; then the leases.
CREATE FUNCTION claim_1(p uuid, by uuid, wanted int) RETURNS TABLE (need int, source text, id text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = nybrott, pg_temp AS $$
#variable_conflict use_column
DECLARE m member; c claims; due bytea[]; keys bytea[]; lacking int; found int; reached bigint; ends timestamptz;
BEGIN
  m := me(p);
  IF m.login IS NULL THEN RAISE EXCEPTION 'not a member' USING ERRCODE = '42501'; END IF;
  -- Who sees what others answered does not answer by themselves.
  IF m.role IN ('owner', 'reviewer') THEN SELECT * INTO c FROM claims WHERE project = p FOR UPDATE; END IF;
  need := coalesce(c.need, 0);
  RETURN NEXT;
  IF c.need IS NULL THEN RETURN; END IF;
  PERFORM follow_claims(p);
  ends := clock_timestamp() + c.lease;
  -- Those that ran out while no one else claimed them, too.
  UPDATE lease SET until = ends WHERE project = p AND login = m.login;
  WITH gone AS (DELETE FROM lease WHERE project = p AND until < clock_timestamp() RETURNING key)
    SELECT array_agg(DISTINCT key) INTO due FROM gone;
  IF due IS NOT NULL THEN PERFORM reopen(p, due, due); END IF;
  DELETE FROM claim_desk WHERE project = p AND until < clock_timestamp();
  INSERT INTO claim_desk VALUES (p, m.login, by, ends) ON CONFLICT (project, login, replica) DO UPDATE SET until = ends;
  SELECT least(wanted, 200) - count(*) INTO lacking FROM lease WHERE project = p AND login = m.login;
  IF lacking > 0 THEN
    SELECT array_agg(w.key), count(*), max(w.rank) INTO keys, found, reached FROM (
      SELECT o.key, o.rank FROM claim_case o WHERE o.project = p AND o.is_open
        AND o.rank >= coalesce((SELECT f.rank FROM claim_from f WHERE f.project = p AND f.login = m.login), 0)
        AND NOT EXISTS (SELECT 1 FROM claim_done d WHERE d.project = p AND d.key = o.key AND d.person = m.login::text)
        AND NOT EXISTS (SELECT 1 FROM lease l WHERE l.project = p AND l.key = o.key AND l.login = m.login)
      ORDER BY o.rank LIMIT lacking) w;
    INSERT INTO lease SELECT p, k.key, m.login, ends FROM unnest(keys) k(key);
    IF found > 0 THEN PERFORM reopen(p, keys, NULL); END IF;
    IF found < lacking THEN reached := 9223372036854775807; END IF;
    INSERT INTO claim_from VALUES (p, m.login, reached) ON CONFLICT (project, login) DO UPDATE SET rank = excluded.rank;
  END IF;
  RETURN QUERY SELECT c.need::int, coalesce(v.version->>'source', ''), v.version->>'id'
    FROM lease l JOIN claim_case o ON o.project = p AND o.key = l.key JOIN item i ON i.project = p AND i.no = o.rank
      CROSS JOIN LATERAL (SELECT readable(i.body)->'version' AS version) v
    WHERE l.project = p AND l.login = m.login ORDER BY o.rank;
END $$;

-- Gives back what the one who is logged in has claimed, when they work in no other copy.
CREATE FUNCTION give_back_1(p uuid, by uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = nybrott, pg_temp AS $$
DECLARE m member; keys bytea[];
BEGIN
  m := me(p);
  IF m.login IS NULL THEN RAISE EXCEPTION 'not a member' USING ERRCODE = '42501'; END IF;
  PERFORM 1 FROM claims WHERE project = p FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  DELETE FROM claim_desk WHERE project = p AND login = m.login AND replica = by;
  IF EXISTS (SELECT 1 FROM claim_desk WHERE project = p AND login = m.login AND until >= clock_timestamp()) THEN RETURN; END IF;
  WITH gone AS (DELETE FROM lease WHERE project = p AND login = m.login RETURNING key)
    SELECT array_agg(key) INTO keys FROM gone;
  IF keys IS NOT NULL THEN PERFORM reopen(p, keys, keys); END IF;
END $$;

-- Says how many are to classify each case, 0 for no claims. What was claimed by then is given back.
CREATE FUNCTION set_need_1(p uuid, wanted int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = nybrott, pg_temp AS $$
DECLARE keys bytea[];
BEGIN
  IF (me(p)).role IS DISTINCT FROM 'owner' THEN RAISE EXCEPTION 'not an owner' USING ERRCODE = '42501'; END IF;
  -- What is being handed over notes nothing for claims that are not there yet.
  PERFORM pg_advisory_xact_lock(hashtextextended(p::text, 0));
  PERFORM 1 FROM claims WHERE project = p FOR UPDATE;
  IF FOUND THEN
    DELETE FROM lease WHERE project = p;
    DELETE FROM claim_from WHERE project = p;
  END IF;
  IF wanted < 1 THEN
    DELETE FROM claim_desk WHERE project = p;
    DELETE FROM claim_news WHERE project = p;
    DELETE FROM claim_done WHERE project = p;
    DELETE FROM claim_case WHERE project = p;
    DELETE FROM claims WHERE project = p;
    RETURN;
  END IF;
  INSERT INTO claims (project, need) VALUES (p, wanted) ON CONFLICT (project) DO UPDATE SET need = excluded.need;
  INSERT INTO claim_news (project, key) SELECT DISTINCT p, key FROM item WHERE project = p AND kind = 'v';
  PERFORM follow_claims(p);
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA nybrott FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA nybrott FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_1, give_back_1, set_need_1 TO nybrott_user;
