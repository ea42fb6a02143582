-- The copies of a project: which have erased what was to be erased, and whether the exchange and the program of a copy fit together.

-- Returns the version of this exchange, and that of the oldest program that may use it. A later version of the exchange raises the second
-- number when what it does would be wrong with a program that knows nothing of it.
CREATE OR REPLACE FUNCTION exchange_1() RETURNS TABLE (version int, needs int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = nybrott, pg_temp AS
 $$ SELECT max(no), 3 FROM exchange_version $$;

-- Notes the ids under which a copy of the one who is logged in exchanges, and that it has erased these cases. Returns the cases that are to
-- be erased and of which one of these ids has not confirmed it.
CREATE OR REPLACE FUNCTION confirm_1(p uuid, replicas uuid[], sources text[], ids text[]) RETURNS TABLE (source text, id text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = nybrott, pg_temp AS $$
#variable_conflict use_column
DECLARE m member; own uuid[];
BEGIN
  m := me(p);
  IF m.login IS NULL THEN RAISE EXCEPTION 'not a member' USING ERRCODE = '42501'; END IF;
  INSERT INTO copy AS c (project, replica, login) SELECT p, r, m.login FROM (SELECT DISTINCT unnest(replicas) AS r) given
    ON CONFLICT (project, replica) DO UPDATE SET login = excluded.login WHERE c.login IS NULL;
  -- No one confirms for another.
  SELECT array_agg(c.replica) INTO own FROM copy c WHERE c.project = p AND c.replica = ANY (replicas) AND c.login = m.login;
  INSERT INTO confirmed (project, replica, key)
    SELECT p, o.replica, x.key FROM unnest(own) o(replica)
      CROSS JOIN (SELECT DISTINCT identity_of(u.source, u.id) AS key FROM unnest(sources, ids) u(source, id)) k
      JOIN erased x ON x.project = p AND x.key = k.key ON CONFLICT DO NOTHING;
  RETURN QUERY SELECT coalesce(e.said->>'source', ''), e.said->>'id' FROM erased x
    JOIN item i ON i.project = p AND i.kind = 'x' AND i.identity = identity_of('erasure', encode(x.key, 'hex'))
    CROSS JOIN LATERAL (SELECT readable(i.body)->'erasure' AS said) e
    WHERE x.project = p AND EXISTS (SELECT 1 FROM unnest(own) o(replica)
      WHERE NOT EXISTS (SELECT 1 FROM confirmed c WHERE c.project = p AND c.replica = o.replica AND c.key = x.key));
END $$;

-- Returns the copies that have not confirmed all that is to be erased: whose they are, and of how many cases.
CREATE OR REPLACE FUNCTION unconfirmed_1(p uuid) RETURNS TABLE (replica uuid, login text, reviewers uuid[], cases bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = nybrott, pg_temp AS $$
  SELECT c.replica, c.login::text, ARRAY(SELECT w.reviewer FROM pen w WHERE w.project = p AND w.login = c.login ORDER BY w.reviewer), n.cases
  FROM copy c CROSS JOIN LATERAL (SELECT count(*) AS cases FROM erased x WHERE x.project = p
    AND NOT EXISTS (SELECT 1 FROM confirmed f WHERE f.project = p AND f.replica = c.replica AND f.key = x.key)) n
  WHERE c.project = p AND n.cases > 0 AND (me(p)).role IS NOT NULL ORDER BY c.login, c.replica $$;
