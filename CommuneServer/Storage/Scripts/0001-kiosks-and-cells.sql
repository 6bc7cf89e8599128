-- Runs unchanged on SQLite, PostgreSQL and Citus: every key begins with commune_id, times are seconds since 1970, names of releases and cells are text.
CREATE TABLE kiosk (
  commune_id text NOT NULL,
  kiosk text NOT NULL,
  added_at bigint NOT NULL,
  revoked_at bigint,
  seen_at bigint,
  version text,
  problem text,
  PRIMARY KEY (commune_id, kiosk)
);

CREATE TABLE kiosk_key (
  commune_id text NOT NULL,
  kiosk text NOT NULL,
  key_id text NOT NULL,
  public_key text NOT NULL,
  added_at bigint NOT NULL,
  ends_at bigint,
  PRIMARY KEY (commune_id, kiosk, key_id)
);

CREATE TABLE enrolment_code (
  commune_id text NOT NULL,
  code_hash text NOT NULL,
  kiosk text NOT NULL,
  ends_at bigint NOT NULL,
  used_by text,
  PRIMARY KEY (commune_id, code_hash)
);

CREATE TABLE release (
  commune_id text NOT NULL,
  kiosk text NOT NULL,
  release_id text NOT NULL,
  parts integer NOT NULL,
  part integer NOT NULL,
  digest text NOT NULL,
  policy integer NOT NULL,
  taken integer NOT NULL,
  received_at bigint NOT NULL,
  PRIMARY KEY (commune_id, kiosk, release_id, parts, part)
);

CREATE TABLE erased_release (
  commune_id text NOT NULL,
  kiosk text NOT NULL,
  release_id text NOT NULL,
  erased_at bigint NOT NULL,
  PRIMARY KEY (commune_id, kiosk, release_id)
);

CREATE TABLE cell (
  commune_id text NOT NULL,
  kiosk text NOT NULL,
  item_id text NOT NULL,
  release_id text NOT NULL,
  node text NOT NULL,
  kind text NOT NULL,
  category text,
  coarse_category text,
  durability text,
  age4 text,
  age2 text,
  sector text,
  outcome text,
  quarter text,
  semester text,
  n integer NOT NULL,
  PRIMARY KEY (commune_id, kiosk, item_id)
);

CREATE TABLE viewer (
  commune_id text NOT NULL,
  name text NOT NULL,
  key_hash text NOT NULL,
  added_at bigint NOT NULL,
  PRIMARY KEY (commune_id, name)
);
