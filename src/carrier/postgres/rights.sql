-- What members may: execute the functions with a number.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA nybrott FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA nybrott FROM PUBLIC;
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'nybrott_user') THEN CREATE ROLE nybrott_user NOLOGIN; END IF;
END $$;
GRANT USAGE ON SCHEMA nybrott TO nybrott_user;
GRANT EXECUTE ON FUNCTION push_1, seal_1, feed_1, waiting_1, versions_1, projects_1, create_1, add_1 TO nybrott_user;
GRANT EXECUTE ON FUNCTION claim_1, give_back_1, set_need_1, exchange_1, confirm_1, unconfirmed_1 TO nybrott_user;
