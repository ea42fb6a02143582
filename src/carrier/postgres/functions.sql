-- What members may execute. The number at the end of a name is the version of the protocol: a later one stands beside it.
-- Each function asks first who is logged in; those without a number are for the others alone.
-- What is called for each line is in plpgsql, which keeps its plans.
-- Whatever changes here is a further version of the exchange: a step, if only an empty one.

CREATE OR REPLACE FUNCTION me(p uuid) RETURNS member LANGUAGE sql STABLE AS
 $$ SELECT m FROM member m WHERE m.project = p AND m.login = session_user $$;

-- Strings of JSON may have what text may not have.
CREATE OR REPLACE FUNCTION readable(line text) RETURNS json LANGUAGE sql IMMUTABLE AS
 $$ SELECT replace(line, '\u0000', '\ufffd')::json $$;

CREATE OR REPLACE FUNCTION identity_of(VARIADIC parts text[]) RETURNS bytea LANGUAGE sql IMMUTABLE AS
 $$ SELECT sha256(convert_to(array_to_json(parts)::text, 'UTF8')) $$;

CREATE OR REPLACE FUNCTION key_of(a_case json) RETURNS bytea LANGUAGE sql IMMUTABLE AS
 $$ SELECT identity_of(coalesce(a_case->>'source', ''), a_case->>'id') $$;

-- A version of a report without what is erased.
CREATE OR REPLACE FUNCTION blanked(line text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT json_build_object('version', json_object_agg(key, CASE key WHEN 'title' THEN '""'::json ELSE value END))::text
  FROM json_each(readable(line)->'version') WHERE key NOT IN ('fields', 'text') $$;

-- Events of these kinds say nothing of what anyone answered.
CREATE OR REPLACE FUNCTION is_for_everyone(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT kind IN ('introduced', 'codebook_taken', 'place_settled', 'round_opened', 'round_closed', 'round_reassigned') $$;

-- Passes an event on, with its notes before it.
CREATE OR REPLACE FUNCTION pass_on(p uuid, passed uuid, only_for name, by uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO pending (project, item, only_for, replica)
  SELECT p, i.no, pass_on.only_for, by FROM (
    SELECT no, 1 part FROM item WHERE project = p AND kind = 'n' AND identity IN (
      SELECT identity_of('note', encode(note, 'hex')) FROM touch WHERE project = p AND event = passed AND note IS NOT NULL)
    UNION ALL SELECT no, 2 FROM item WHERE project = p AND kind = 'e' AND event = passed) i ORDER BY part, no;
END $$;

-- Passes a hidden event on to everyone, and what was done to it after it.
CREATE OR REPLACE FUNCTION show(p uuid, shown uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE e uuid;
BEGIN
  DELETE FROM hidden WHERE project = p AND event = shown;
  PERFORM pass_on(p, shown, NULL, NULL);
  FOR e IN SELECT h.event FROM hidden h JOIN event ev ON ev.project = p AND ev.id = h.event
      WHERE h.project = p AND ev.target = shown ORDER BY ev.no LOOP
    PERFORM show(p, e);
  END LOOP;
END $$;

-- Passes on what is hidden of these cases and of no others.
CREATE OR REPLACE FUNCTION release(p uuid, keys bytea[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE e uuid;
BEGIN
  FOR e IN SELECT h.event FROM hidden h JOIN event ev ON ev.project = p AND ev.id = h.event
      WHERE h.project = p AND h.event IN (SELECT t.event FROM touch t WHERE t.project = p AND t.key = ANY (keys))
        AND NOT EXISTS (SELECT 1 FROM touch t JOIN round_case r ON r.project = p AND r.key = t.key AND NOT r.released
          WHERE t.project = p AND t.event = h.event) ORDER BY ev.no LOOP
    PERFORM show(p, e);
  END LOOP;
END $$;

-- Whether an event counts: it was not undone, or was restored since.
CREATE OR REPLACE FUNCTION is_live(e event) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT u.kind FROM event u WHERE u.project = e.project AND u.target = e.id AND u.kind IN ('retracted', 'restored')
    ORDER BY u.no DESC LIMIT 1), 'restored') = 'restored' $$;

-- Whether everyone has classified to whom a round gives a case: since it was opened, and without having undone it. A note, a flag or
-- a part of the answers is not enough.
CREATE OR REPLACE FUNCTION is_answered(r round_case) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT 1 FROM unnest(r.readers) AS given (reader) WHERE NOT coalesce((
    SELECT given_answers->>'category' IS NOT NULL
      AND (given_answers->>'new' = 'no' OR (given_answers->>'new' IS NOT NULL AND given_answers->>'kinds' IS NOT NULL))
    FROM (SELECT jsonb_object_agg(a.key, a.value ORDER BY e.no) AS given_answers
      FROM touch t JOIN event e ON e.project = t.project AND e.id = t.event, jsonb_each(t.answers) a
      WHERE t.project = r.project AND t.key = r.key AND e.kind = 'answered'
        AND e.no > (SELECT opened_no FROM round WHERE project = r.project AND id = r.round)
        AND (e.reviewer = given.reader OR (SELECT w.login FROM pen w WHERE w.project = r.project AND w.reviewer = e.reviewer)
          = (SELECT w.login FROM pen w WHERE w.project = r.project AND w.reviewer = given.reader))
        AND is_live(e)) folded), false)) $$;

-- Takes out the text of a note of which all cases are erased.
CREATE OR REPLACE FUNCTION forget_note(p uuid, hash bytea) RETURNS void LANGUAGE sql AS $$
  DELETE FROM item WHERE project = p AND kind = 'n' AND identity = identity_of('note', encode(hash, 'hex'))
    AND EXISTS (SELECT 1 FROM touch WHERE project = p AND note = hash)
    AND NOT EXISTS (SELECT 1 FROM touch t WHERE t.project = p AND t.note = hash
      AND NOT EXISTS (SELECT 1 FROM erased x WHERE x.project = p AND x.key = t.key)) $$;

-- Takes out the texts of the notes of an event that are on erased cases alone.
CREATE OR REPLACE FUNCTION forget_notes_of(p uuid, ev uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM forget_note(p, n.note) FROM (SELECT DISTINCT t.note FROM touch t JOIN erased x ON x.project = p AND x.key = t.key
    WHERE t.project = p AND t.event = ev AND t.note IS NOT NULL) n;
END $$;

CREATE OR REPLACE FUNCTION keep_item(p uuid, kind "char", identity bytea, line text, key bytea) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE kept bigint;
BEGIN
  INSERT INTO item (project, kind, identity, body, key) VALUES (p, kind, identity, line, key)
    ON CONFLICT DO NOTHING RETURNING no INTO kept;
  RETURN kept;
END $$;

-- Whether this login may close or reassign a round: who opened it, an owner or an adjudicator; anyone where it is not here.
CREATE OR REPLACE FUNCTION may_change_round(m member, r uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT m.role IN ('owner', 'adjudicator') OR NOT EXISTS (SELECT 1 FROM round o JOIN event e ON e.project = o.project AND e.no = o.opened_no
    WHERE o.project = m.project AND o.id = r AND o.opened_by <> m.login
      AND NOT EXISTS (SELECT 1 FROM pen w WHERE w.project = m.project AND w.reviewer = e.reviewer AND w.login = m.login)) $$;

-- Notes a round that was opened, reassigned or closed.
CREATE OR REPLACE FUNCTION follow_round(m member, id uuid, v json) RETURNS void LANGUAGE plpgsql AS $$
DECLARE r uuid := (v->'payload'->>'round')::uuid; keys bytea[];
BEGIN
  IF v->>'kind' = 'round_opened' THEN
    INSERT INTO round SELECT m.project, r, m.login, e.no FROM event e WHERE e.project = m.project AND e.id = follow_round.id
      ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN; END IF;
    INSERT INTO round_case (project, round, key, readers)
      SELECT m.project, r, key_of(c), (SELECT array_agg((v->'payload'->'reviewers'->>(place)::int)::uuid)
        FROM json_array_elements_text(part->'patch'->'reviewers') place)
      FROM json_array_elements(v->'changes') part, json_array_elements(part->'cases') c
      WHERE json_array_length(part->'patch'->'reviewers') > 0 ON CONFLICT DO NOTHING;
    RETURN;
  END IF;
  PERFORM 1 FROM round_case c WHERE c.project = m.project AND c.round = r AND NOT c.released ORDER BY c.key FOR NO KEY UPDATE;
  IF v->>'kind' = 'round_closed' THEN
    WITH done AS (UPDATE round_case SET released = true WHERE project = m.project AND round = r AND NOT released RETURNING key)
      SELECT array_agg(key) INTO keys FROM done;
    PERFORM release(m.project, keys);
  ELSE
    UPDATE round_case SET readers =
        array_append(array_remove(readers, (v->'payload'->>'from')::uuid), (v->'payload'->>'to')::uuid)
      WHERE project = m.project AND round = r AND NOT released AND (v->'payload'->>'from')::uuid = ANY (readers)
        AND key IN (SELECT t.key FROM touch t WHERE t.project = m.project AND t.event = follow_round.id);
  END IF;
END $$;

-- Passes on what of these cases everyone has answered.
CREATE OR REPLACE FUNCTION follow_answer(p uuid, id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE keys bytea[];
BEGIN
  WITH done AS (UPDATE round_case r SET released = true WHERE r.project = p AND NOT r.released
      AND r.key IN (SELECT t.key FROM touch t JOIN event e ON e.project = p AND e.id = follow_answer.id
        WHERE t.project = p AND t.event IN (e.id, e.target)) AND is_answered(r) RETURNING r.key)
    SELECT array_agg(key) INTO keys FROM done;
  IF keys IS NOT NULL THEN PERFORM release(p, keys); END IF;
END $$;

CREATE OR REPLACE FUNCTION set_aside(m member, why text, line text) RETURNS text LANGUAGE sql AS $$
  INSERT INTO quarantine (project, login, why, body, sha256)
    VALUES (m.project, m.login, why, line, sha256(convert_to(line, 'UTF8'))) ON CONFLICT DO NOTHING;
  SELECT why $$;

-- Whether this login may hand over acts of this reviewer.
CREATE OR REPLACE FUNCTION may_write_as(m member, who uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT m.role = 'owner' OR EXISTS (SELECT 1 FROM pen WHERE project = m.project AND reviewer = who AND login = m.login) $$;

CREATE OR REPLACE FUNCTION push_event(m member, by uuid, v json, line text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE p uuid := m.project; ev uuid := (v->>'id')::uuid; who uuid := (v->>'reviewer')::uuid; known event; hides boolean;
  passes_to name; known_as bytea := identity_of('event', ev::text, line);
BEGIN
  -- By the event as well: whatever the planner knows of how many there are, it finds them by an index.
  IF EXISTS (SELECT 1 FROM item WHERE project = p AND kind = 'e' AND event = ev AND identity = known_as) THEN
    -- Its notes may have come once more, by a copy that does not know of the erasure.
    PERFORM forget_notes_of(p, ev);
    RETURN 'known'; END IF;
  IF (v->>'lamport')::numeric NOT BETWEEN 1 AND 9007199254740992 THEN RETURN set_aside(m, 'clock', line); END IF;
  IF NOT may_write_as(m, who) THEN RETURN 'foreign'; END IF;
  -- The numbers of a session are those of the one who works in it.
  IF m.role <> 'owner' AND (SELECT login FROM pen WHERE project = p AND reviewer = (SELECT e.reviewer FROM event e
      WHERE e.project = p AND e.session = (v->>'session')::uuid ORDER BY e.seq DESC LIMIT 1)) <> m.login THEN RETURN 'foreign'; END IF;
  IF v->>'kind' IN ('round_closed', 'round_reassigned') AND NOT may_change_round(m, (v->'payload'->>'round')::uuid) THEN
    RETURN 'foreign'; END IF;
  IF EXISTS (SELECT 1 FROM json_array_elements(v->'changes') part, json_array_elements(part->'cases') c
      WHERE NOT EXISTS (SELECT 1 FROM item i WHERE i.project = p AND i.kind = 'v' AND i.key = key_of(c))) THEN
    RETURN set_aside(m, 'case', line); END IF;
  INSERT INTO event (project, id, reviewer, session, seq, kind, target) VALUES (p, ev, who, (v->>'session')::uuid,
    (v->>'seq')::bigint, v->>'kind', (v->>'target')::uuid) ON CONFLICT DO NOTHING;
  -- The same event of a copy that has some of its cases only has the same head.
  SELECT * INTO known FROM event WHERE project = p AND id = ev;
  IF known.id IS NULL OR (known.reviewer, known.session, known.seq, known.kind)
      <> (who, (v->>'session')::uuid, (v->>'seq')::bigint, v->>'kind') THEN RETURN set_aside(m, 'conflict', line); END IF;
  INSERT INTO touch SELECT p, ev, key_of(c), CASE WHEN part->'patch'->>'note' ~ '^[0-9a-f]{64}$' THEN
      decode(part->'patch'->>'note', 'hex') END,
      (SELECT jsonb_object_agg(a.key, a.value) FROM jsonb_each(CASE WHEN json_typeof(part->'patch') = 'object'
        THEN (part->'patch')::jsonb ELSE '{}' END) a WHERE a.key IN ('category', 'new', 'kinds'))
    FROM json_array_elements(v->'changes') part, json_array_elements(part->'cases') c ON CONFLICT DO NOTHING;
  INSERT INTO item (project, kind, identity, body, event) VALUES (p, 'e', known_as, line, ev)
    ON CONFLICT DO NOTHING;
  IF is_for_everyone(v->>'kind') THEN
    PERFORM pass_on(p, ev, NULL, by);
    IF v->>'kind' LIKE 'round\_%' THEN PERFORM follow_round(m, ev, v); END IF;
    RETURN 'new';
  END IF;
  -- The one who comes second to a case of a round has waited, and sees what the first has done.
  PERFORM 1 FROM round_case r WHERE r.project = p AND NOT r.released
    AND r.key IN (SELECT t.key FROM touch t WHERE t.project = p AND t.event = ev) ORDER BY r.key, r.round FOR NO KEY UPDATE;
  hides := FOUND OR EXISTS (SELECT 1 FROM hidden h WHERE h.project = p AND h.event = known.target);
  IF hides THEN
    SELECT coalesce((SELECT login FROM pen WHERE project = p AND reviewer = who), m.login) INTO passes_to;
    INSERT INTO hidden VALUES (p, ev, passes_to) ON CONFLICT DO NOTHING;
  END IF;
  PERFORM forget_notes_of(p, ev);
  PERFORM pass_on(p, ev, passes_to, by);
  IF hides THEN PERFORM follow_answer(p, ev); END IF;
  RETURN 'new';
END $$;

CREATE OR REPLACE FUNCTION push_version(m member, v json, line text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE k bytea := key_of(v); is_erased boolean;
BEGIN
  SELECT EXISTS (SELECT 1 FROM erased WHERE project = m.project AND key = k) INTO is_erased;
  RETURN keep_item(m.project, 'v', identity_of('version', encode(k, 'hex'), v->>'imported_at', v->>'sha256'),
    CASE WHEN is_erased THEN blanked(line) ELSE line END, k);
END $$;

CREATE OR REPLACE FUNCTION push_erasure(m member, v json, line text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE k bytea := key_of(v); n bytea;
BEGIN
  INSERT INTO erased VALUES (m.project, k) ON CONFLICT DO NOTHING;
  UPDATE item SET body = blanked(body) WHERE project = m.project AND kind = 'v' AND key = k;
  FOR n IN SELECT DISTINCT t.note FROM touch t WHERE t.project = m.project AND t.key = k AND t.note IS NOT NULL LOOP
    PERFORM forget_note(m.project, n);
  END LOOP;
  RETURN keep_item(m.project, 'x', identity_of('erasure', encode(k, 'hex')), line, k);
END $$;

-- Takes what a member hands over from the copy `by`: lines of a parcel in their order. `own` are the reviewers of the member's home;
-- one of whom there is nothing yet becomes the login's.
-- Each is new, known, conflict (its id or number means
-- another event here), clock (its place in the order is none), case (its report is not here), kind (no line of a parcel), or foreign (of
-- a reviewer who is not this member, or about a round that is not theirs to change).
CREATE OR REPLACE FUNCTION push_1(p uuid, by uuid, own uuid[], lines text[]) RETURNS TABLE (place int, verdict text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = nybrott, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE m member; line text; n int := 0; what text; v json; no bigint; keys bytea[];
BEGIN
  m := me(p);
  IF m.login IS NULL OR m.role = 'reader' THEN RAISE EXCEPTION 'not a writing member' USING ERRCODE = '42501'; END IF;
  -- What is handed over beside an erasure comes before it, and is erased, or after it, and knows of it.
  IF EXISTS (SELECT 1 FROM unnest(lines) l WHERE l LIKE '{"erasure"%') THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(p::text, 0));
  ELSE
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(p::text, 0));
  END IF;
  INSERT INTO pen SELECT p, r, m.login FROM unnest(own) r
    WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.project = p AND e.reviewer = r) ON CONFLICT DO NOTHING;
  -- Programs that confirm no erasure are missed there.
  INSERT INTO copy AS c VALUES (p, by, m.login)
    ON CONFLICT (project, replica) DO UPDATE SET login = excluded.login WHERE c.login IS NULL;
  -- Who hands over answers to cases of open rounds waits here for those who do the same, for all cases at once and in one order. Taken as the
  -- lines come, in the order of each one's work, two would wait for each other. What is left to wait for in another order are lines that
  -- two copies hand over at once, as after a merge; one of the two is then told so (40P01) and hands over again. Claims take part in
  -- none of it: handing over locks no row that a claim locks.
  IF EXISTS (SELECT 1 FROM round_case r WHERE r.project = p AND NOT r.released) THEN
    SELECT array_agg(DISTINCT key_of(c)) INTO keys FROM unnest(lines) l
      CROSS JOIN LATERAL json_array_elements(CASE WHEN l LIKE '{"event"%' THEN readable(l)->'event'->'changes' END) part
      CROSS JOIN LATERAL json_array_elements(part->'cases') c;
    PERFORM 1 FROM round_case r WHERE r.project = p AND NOT r.released AND r.key = ANY (keys) ORDER BY r.key, r.round FOR NO KEY UPDATE;
  END IF;
  FOREACH line IN ARRAY lines LOOP
    n := n + 1; place := n; no := NULL; what := NULL;
    SELECT j.key, j.value INTO what, v FROM json_each(readable(line)) j;
    IF what IS NULL OR what NOT IN ('event', 'version', 'erasure', 'note', 'codebook', 'reviewer') THEN
      verdict := set_aside(m, 'kind', line);
      RETURN NEXT;
      CONTINUE;
    END IF;
    IF what = 'event' THEN
      verdict := push_event(m, by, v, line);
      RETURN NEXT;
      CONTINUE;
    END IF;
    no := CASE what
      WHEN 'version' THEN push_version(m, v, line)
      WHEN 'erasure' THEN push_erasure(m, v, line)
      WHEN 'note' THEN keep_item(p, 'n', identity_of('note', v->>'sha256'), line, NULL)
      WHEN 'codebook' THEN keep_item(p, 'c', identity_of('codebook', v->>'sha256'), line, NULL)
      WHEN 'reviewer' THEN keep_item(p, 'r', identity_of('reviewer', v->>'id', v->>'name'), line, NULL) END;
    -- A note goes with the events that speak of it, which may be hidden.
    IF what <> 'note' AND no IS NOT NULL THEN INSERT INTO pending (project, item, replica) VALUES (p, no, by); END IF;
    -- Whether anyone wrote the same note is for no one to know.
    verdict := CASE WHEN no IS NULL OR what = 'note' THEN 'known' ELSE 'new' END;
    RETURN NEXT;
  END LOOP;
END $$;

-- Gives what is pending its places, one at a time, so that they have no gaps and what is committed later comes later.
-- Returns the epoch, the newest place with its mark, and the mark of the place `at`.
CREATE OR REPLACE FUNCTION seal_1(p uuid, at bigint) RETURNS TABLE (epoch uuid, pos bigint, mark uuid, mark_at uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = nybrott, pg_temp AS $$
#variable_conflict use_column
DECLARE h bigint; n int;
BEGIN
  IF (me(p)).role IS NULL THEN RAISE EXCEPTION 'not a member' USING ERRCODE = '42501'; END IF;
  WHILE EXISTS (SELECT 1 FROM pending WHERE project = p) LOOP
    SELECT pos INTO h FROM head WHERE project = p FOR UPDATE;
    WITH gone AS (DELETE FROM pending WHERE project = p AND no IN (
        SELECT no FROM pending WHERE project = p ORDER BY no LIMIT 20000) RETURNING no, item, only_for, replica),
      placed AS (INSERT INTO feed (project, pos, item, only_for, replica)
        SELECT p, h + row_number() OVER (ORDER BY no), item, only_for, replica FROM gone RETURNING 1)
      SELECT count(*) INTO n FROM placed;
    UPDATE head SET pos = h + n WHERE project = p;
  END LOOP;
  RETURN QUERY SELECT j.epoch, h.pos, f.mark, a.mark FROM project j JOIN head h ON h.project = j.id
    LEFT JOIN feed f ON f.project = p AND f.pos = h.pos LEFT JOIN feed a ON a.project = p AND a.pos = seal_1.at
    WHERE j.id = p;
END $$;

-- Returns what comes after a place, without the text where it is from this copy, not for this member, or erased.
CREATE OR REPLACE FUNCTION feed_1(p uuid, by uuid, after bigint, wanted int) RETURNS TABLE (pos bigint, mark uuid, line text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = nybrott, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off AS $$
  SELECT f.pos, f.mark, i.body
  FROM (SELECT * FROM feed f WHERE f.project = p AND f.pos > after ORDER BY f.pos LIMIT least(wanted, 5000)) f
  CROSS JOIN (SELECT (me(p)).role AS role) m
  LEFT JOIN item i ON i.project = p AND i.no = f.item
    AND f.replica IS DISTINCT FROM by AND (f.only_for IS NULL OR f.only_for = session_user OR m.role = 'adjudicator')
  WHERE m.role IS NOT NULL ORDER BY f.pos $$;

-- Returns how many lines of others wait for this member after a place, up to 10,000.
CREATE OR REPLACE FUNCTION waiting_1(p uuid, by uuid, after bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = nybrott, pg_temp AS $$
  SELECT count(*) FROM (
    SELECT 1 FROM (SELECT only_for, replica FROM feed WHERE project = p AND pos > after
      UNION ALL SELECT only_for, replica FROM pending WHERE project = p) f, (SELECT (me(p)).role AS role) m
    WHERE m.role IS NOT NULL AND f.replica IS DISTINCT FROM by AND (f.only_for IS NULL OR f.only_for = session_user OR m.role = 'adjudicator')
    LIMIT 10000) w $$;

-- Returns the versions of these cases.
CREATE OR REPLACE FUNCTION versions_1(p uuid, sources text[], ids text[]) RETURNS TABLE (line text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = nybrott, pg_temp AS $$
  SELECT i.body FROM unnest(sources, ids) c(source, id)
  JOIN item i ON i.project = p AND i.kind = 'v' AND i.key = identity_of(c.source, c.id)
  WHERE (me(p)).role IS NOT NULL ORDER BY i.no $$;

-- Returns the projects of which the one who is logged in is a member.
CREATE OR REPLACE FUNCTION projects_1() RETURNS TABLE (project uuid, name text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = nybrott, pg_temp AS $$
  SELECT p.id, p.name, m.role FROM member m JOIN project p ON p.id = m.project WHERE m.login = session_user ORDER BY p.id $$;

-- Shares a project, whose owner is the one who is logged in. Returns whether they own it.
CREATE OR REPLACE FUNCTION create_1(p uuid, name text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = nybrott, pg_temp AS $$
BEGIN
  INSERT INTO project (id, name) VALUES (p, create_1.name) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO member VALUES (p, session_user, 'owner');
    INSERT INTO head (project) VALUES (p);
  END IF;
  RETURN coalesce((me(p)).role = 'owner', false);
END $$;

-- Makes a login a member, and these reviewers theirs. An owner stays one.
CREATE OR REPLACE FUNCTION add_1(p uuid, who name, role text, reviewers uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = nybrott, pg_temp AS $$
BEGIN
  IF (me(p)).role IS DISTINCT FROM 'owner' THEN RAISE EXCEPTION 'not an owner' USING ERRCODE = '42501'; END IF;
  INSERT INTO member AS m (project, login, role) VALUES (p, who, add_1.role)
    ON CONFLICT (project, login) DO UPDATE SET role = excluded.role WHERE m.login <> session_user;
  INSERT INTO pen SELECT p, r, who FROM unnest(reviewers) r ON CONFLICT (project, reviewer) DO UPDATE SET login = who;
END $$;
