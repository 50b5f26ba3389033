-- Kios SIAPkerja, schema version 1. Never changed once released: what comes later is a new file.
-- Both engines: TEXT ids, BIGINT microseconds since the epoch (UTC), stored numbers of
-- libkios/kios-types.h. Every table carries site_id, so that many sites can live in one database.

CREATE TABLE site (
  id              TEXT PRIMARY KEY,
  code            TEXT NOT NULL UNIQUE,
  unit_name       TEXT NOT NULL,
  type            BIGINT NOT NULL CHECK (type BETWEEN 1 AND 4),
  zone            TEXT NOT NULL,
  region_code     TEXT NOT NULL,
  key_fingerprint TEXT NOT NULL,
  epoch           BIGINT NOT NULL DEFAULT 1,
  business_date   TEXT,
  head_seq        BIGINT NOT NULL DEFAULT 0,
  head_hash       TEXT NOT NULL,
  head_mac        TEXT NOT NULL,
  created_us      BIGINT NOT NULL
);

CREATE TABLE setting (
  site_id TEXT NOT NULL REFERENCES site (id),
  key     TEXT NOT NULL,
  value   TEXT NOT NULL,
  PRIMARY KEY (site_id, key)
);

CREATE TABLE desk (
  site_id  TEXT NOT NULL REFERENCES site (id),
  no       BIGINT NOT NULL CHECK (no BETWEEN 1 AND 9),
  letter   TEXT NOT NULL,
  key      TEXT NOT NULL,
  name_id  TEXT NOT NULL,
  name_en  TEXT NOT NULL,
  board_id TEXT NOT NULL,
  board_en TEXT NOT NULL,
  icon     TEXT NOT NULL,
  PRIMARY KEY (site_id, no),
  UNIQUE (site_id, letter)
);

CREATE TABLE service (
  site_id          TEXT NOT NULL REFERENCES site (id),
  code             TEXT NOT NULL,
  desk_no          BIGINT NOT NULL,
  group_letter     TEXT NOT NULL,
  position         BIGINT NOT NULL,
  heading_code     TEXT,
  is_leaf          BIGINT NOT NULL,
  text_id          TEXT NOT NULL,
  text_en          TEXT NOT NULL,
  title_id         TEXT NOT NULL,
  title_en         TEXT NOT NULL,
  standard_minutes BIGINT NOT NULL DEFAULT 0,
  documents_id     TEXT NOT NULL DEFAULT '',
  documents_en     TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (site_id, code)
);

-- What is chosen for a desk or a group, in the catalogue's order.
CREATE INDEX service_by_desk ON service (site_id, desk_no, group_letter, position);

CREATE TABLE region (
  site_id TEXT NOT NULL REFERENCES site (id),
  code    TEXT NOT NULL,
  name    TEXT NOT NULL,
  kind    TEXT NOT NULL CHECK (kind IN ('province', 'regency', 'city')),
  parent  TEXT,
  PRIMARY KEY (site_id, code)
);

-- Where cases go: an office of a region, or a unit of the Ministry responsible for a desk.
CREATE TABLE office (
  site_id     TEXT NOT NULL REFERENCES site (id),
  id          TEXT NOT NULL,
  target      BIGINT NOT NULL CHECK (target BETWEEN 1 AND 3),
  region_code TEXT,
  desk_no     BIGINT,
  position    BIGINT NOT NULL DEFAULT 1,
  name        TEXT NOT NULL,
  PRIMARY KEY (site_id, id)
);

CREATE INDEX office_by_region ON office (site_id, target, region_code);
CREATE INDEX office_by_desk ON office (site_id, target, desk_no);

CREATE TABLE opening_session (
  site_id    TEXT NOT NULL REFERENCES site (id),
  weekday    BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens_min  BIGINT NOT NULL,
  closes_min BIGINT NOT NULL,
  PRIMARY KEY (site_id, weekday, opens_min),
  CHECK (opens_min < closes_min)
);

-- Other hours for a range of dates (Ramadan, events): seven days from Monday, as text of
-- kios_day_hours_format (), separated by semicolons.
CREATE TABLE opening_override (
  site_id           TEXT NOT NULL REFERENCES site (id),
  id                TEXT NOT NULL,
  from_date         TEXT NOT NULL,
  to_date           TEXT NOT NULL,
  hours             TEXT NOT NULL,
  opens_on_holidays BIGINT NOT NULL DEFAULT 0,
  name              TEXT NOT NULL,
  PRIMARY KEY (site_id, id)
);

CREATE TABLE holiday (
  site_id TEXT NOT NULL REFERENCES site (id),
  date    TEXT NOT NULL,
  kind    TEXT NOT NULL,
  name_id TEXT NOT NULL,
  name_en TEXT NOT NULL,
  PRIMARY KEY (site_id, date, name_id)
);

CREATE TABLE officer (
  site_id     TEXT NOT NULL REFERENCES site (id),
  id          TEXT PRIMARY KEY,
  login       TEXT NOT NULL,
  name        TEXT NOT NULL,
  role        BIGINT NOT NULL CHECK (role BETWEEN 1 AND 5),
  pin_hash    TEXT NOT NULL,
  is_one_time BIGINT NOT NULL DEFAULT 1,
  is_disabled BIGINT NOT NULL DEFAULT 0,
  created_us  BIGINT NOT NULL,
  UNIQUE (site_id, login)
);

CREATE TABLE counter (
  site_id    TEXT NOT NULL REFERENCES site (id),
  id         TEXT PRIMARY KEY,
  no         BIGINT NOT NULL CHECK (no > 0),
  state      BIGINT NOT NULL CHECK (state BETWEEN 1 AND 3),
  officer_id TEXT REFERENCES officer (id),
  room       TEXT NOT NULL,
  UNIQUE (site_id, no)
);

CREATE TABLE counter_desk (
  site_id    TEXT NOT NULL REFERENCES site (id),
  counter_id TEXT NOT NULL REFERENCES counter (id),
  desk_no    BIGINT NOT NULL,
  PRIMARY KEY (counter_id, desk_no),
  FOREIGN KEY (site_id, desk_no) REFERENCES desk (site_id, no)
);

-- The last number given out per series and business date.
CREATE TABLE series (
  site_id       TEXT NOT NULL REFERENCES site (id),
  business_date TEXT NOT NULL,
  letter        TEXT NOT NULL,
  last          BIGINT NOT NULL,
  PRIMARY KEY (site_id, business_date, letter)
);

CREATE TABLE visit (
  site_id         TEXT NOT NULL REFERENCES site (id),
  id              TEXT PRIMARY KEY,
  operation_id    TEXT NOT NULL UNIQUE,
  business_date   TEXT NOT NULL,
  series          TEXT,
  number          BIGINT,
  token           TEXT NOT NULL UNIQUE,
  state           BIGINT NOT NULL CHECK (state BETWEEN 1 AND 3),
  visitor_group   BIGINT NOT NULL CHECK (visitor_group BETWEEN 1 AND 5),
  priority        BIGINT NOT NULL DEFAULT 0,
  account         BIGINT NOT NULL DEFAULT 0,
  language        BIGINT NOT NULL DEFAULT 1,
  name            TEXT,
  company         TEXT,
  nik             TEXT,
  nik_index       TEXT,
  nik_mask        TEXT,
  phone           TEXT,
  phone_index     TEXT,
  phone_mask      TEXT,
  email           TEXT,
  email_index     TEXT,
  email_mask      TEXT,
  siapkerja       TEXT,
  siapkerja_index TEXT,
  paper           BIGINT NOT NULL DEFAULT 0,
  print_job       BIGINT NOT NULL DEFAULT 0,
  print_attempts  BIGINT NOT NULL DEFAULT 0,
  print_us        BIGINT NOT NULL DEFAULT 0,
  arrived_us      BIGINT NOT NULL,
  entered_us      BIGINT NOT NULL DEFAULT 0,
  ended_us        BIGINT NOT NULL DEFAULT 0,
  surveyed        BIGINT NOT NULL DEFAULT 0,
  ahead           BIGINT NOT NULL DEFAULT 0,
  quote_low_s     BIGINT NOT NULL DEFAULT -1,
  quote_high_s    BIGINT NOT NULL DEFAULT -1,
  UNIQUE (site_id, business_date, series, number)
);

-- A person's earlier visits, by what was typed or scanned.
CREATE INDEX visit_by_nik ON visit (site_id, nik_index) WHERE nik_index IS NOT NULL;
CREATE INDEX visit_by_siapkerja ON visit (site_id, siapkerja_index) WHERE siapkerja_index IS NOT NULL;
-- Today's visits in a state: self-service, and ended ones that have not been surveyed.
CREATE INDEX visit_by_date ON visit (site_id, business_date, state);

CREATE TABLE request (
  site_id      TEXT NOT NULL REFERENCES site (id),
  id           TEXT PRIMARY KEY,
  visit_id     TEXT NOT NULL REFERENCES visit (id),
  position     BIGINT NOT NULL,
  desk_no      BIGINT NOT NULL,
  service_code TEXT,
  state        BIGINT NOT NULL CHECK (state BETWEEN 1 AND 10),
  counter_id   TEXT REFERENCES counter (id),
  officer_id   TEXT REFERENCES officer (id),
  entered_us   BIGINT NOT NULL DEFAULT 0,
  queued_us    BIGINT NOT NULL DEFAULT 0,
  called_us    BIGINT NOT NULL DEFAULT 0,
  last_call_us BIGINT NOT NULL DEFAULT 0,
  started_us   BIGINT NOT NULL DEFAULT 0,
  ended_us     BIGINT NOT NULL DEFAULT 0,
  n_calls      BIGINT NOT NULL DEFAULT 0,
  call_reason  BIGINT NOT NULL DEFAULT 0,
  is_returned  BIGINT NOT NULL DEFAULT 0,
  park_reason  TEXT,
  return_us    BIGINT NOT NULL DEFAULT 0,
  documents    BIGINT NOT NULL DEFAULT 0,
  product      TEXT,
  note         TEXT,
  end_reason   TEXT,
  UNIQUE (visit_id, position),
  FOREIGN KEY (site_id, desk_no) REFERENCES desk (site_id, no)
);

-- One active request per visit and per counter: a constraint, not a hope.
CREATE UNIQUE INDEX request_active_per_visit ON request (visit_id) WHERE state IN (4, 5);
CREATE UNIQUE INDEX request_active_per_counter ON request (counter_id) WHERE state IN (4, 5);
-- The queue of a desk: printing, pending, waiting, called, serving, parked.
CREATE INDEX request_open ON request (site_id, desk_no, state, entered_us) WHERE state <= 6;
-- The no-shows that may still come back.
CREATE INDEX request_absent ON request (site_id, desk_no, ended_us) WHERE state = 9;
-- Recent services of a desk, for waiting times.
CREATE INDEX request_served ON request (site_id, desk_no, ended_us) WHERE state IN (7, 8);

CREATE TABLE request_service (
  site_id      TEXT NOT NULL REFERENCES site (id),
  request_id   TEXT NOT NULL REFERENCES request (id),
  position     BIGINT NOT NULL,
  service_code TEXT NOT NULL,
  PRIMARY KEY (request_id, service_code),
  FOREIGN KEY (site_id, service_code) REFERENCES service (site_id, code)
);

CREATE TABLE coordination (
  site_id           TEXT NOT NULL REFERENCES site (id),
  id                TEXT PRIMARY KEY,
  year              BIGINT NOT NULL,
  number            BIGINT NOT NULL,
  request_id        TEXT NOT NULL UNIQUE REFERENCES request (id),
  visit_id          TEXT NOT NULL REFERENCES visit (id),
  desk_no           BIGINT NOT NULL,
  service_code      TEXT,
  problem           TEXT NOT NULL,
  state             BIGINT NOT NULL CHECK (state BETWEEN 1 AND 12),
  scope             BIGINT NOT NULL DEFAULT 0,
  region_code       TEXT,
  target            BIGINT NOT NULL DEFAULT 0,
  rule              TEXT,
  office            TEXT,
  route_reason      TEXT,
  due_us            BIGINT NOT NULL DEFAULT 0,
  meeting_us        BIGINT NOT NULL DEFAULT 0,
  meeting_place     TEXT,
  meeting_link      TEXT,
  missing_documents TEXT,
  outcome           BIGINT NOT NULL DEFAULT 0,
  outcome_reason    TEXT,
  officer_id        TEXT REFERENCES officer (id),
  created_us        BIGINT NOT NULL,
  closed_us         BIGINT NOT NULL DEFAULT 0,
  UNIQUE (site_id, year, number)
);

CREATE INDEX coordination_by_state ON coordination (site_id, state, due_us);

CREATE TABLE coordination_step (
  site_id    TEXT NOT NULL REFERENCES site (id),
  case_id    TEXT NOT NULL REFERENCES coordination (id),
  position   BIGINT NOT NULL,
  at_us      BIGINT NOT NULL,
  officer_id TEXT REFERENCES officer (id),
  from_state BIGINT NOT NULL,
  to_state   BIGINT NOT NULL,
  note       TEXT,
  PRIMARY KEY (case_id, position)
);

-- An answer knows date, desk and service of its visit, never the visit or the person. Its number is
-- random: it is the row's place in the file, too, which would otherwise tell who came before whom.
CREATE TABLE survey_response (
  site_id       TEXT NOT NULL REFERENCES site (id),
  no            INTEGER PRIMARY KEY,
  operation_id  TEXT NOT NULL UNIQUE,
  business_date TEXT NOT NULL,
  desk_no       BIGINT,
  service_code  TEXT,
  persyaratan   BIGINT CHECK (persyaratan BETWEEN 1 AND 4),
  prosedur      BIGINT CHECK (prosedur BETWEEN 1 AND 4),
  waktu         BIGINT CHECK (waktu BETWEEN 1 AND 4),
  biaya         BIGINT CHECK (biaya BETWEEN 1 AND 4),
  produk        BIGINT CHECK (produk BETWEEN 1 AND 4),
  kompetensi    BIGINT CHECK (kompetensi BETWEEN 1 AND 4),
  perilaku      BIGINT CHECK (perilaku BETWEEN 1 AND 4),
  sarana        BIGINT CHECK (sarana BETWEEN 1 AND 4),
  pengaduan     BIGINT CHECK (pengaduan BETWEEN 1 AND 4),
  gender        TEXT,
  age           BIGINT,
  education     TEXT,
  occupation    TEXT,
  comment       TEXT
);

CREATE INDEX survey_response_by_date ON survey_response (site_id, business_date, desk_no);

-- Everything that happened, appended in one chain per site; ids and codes only.
CREATE TABLE event (
  site_id       TEXT NOT NULL REFERENCES site (id),
  seq           BIGINT NOT NULL,
  at_us         BIGINT NOT NULL,
  business_date TEXT NOT NULL,
  kind          TEXT NOT NULL,
  station       TEXT NOT NULL,
  officer_id    TEXT,
  visit_id      TEXT,
  request_id    TEXT,
  case_id       TEXT,
  counter_no    BIGINT NOT NULL DEFAULT 0,
  from_state    BIGINT NOT NULL DEFAULT 0,
  to_state      BIGINT NOT NULL DEFAULT 0,
  reason        TEXT,
  detail        TEXT,
  hash          TEXT NOT NULL,
  PRIMARY KEY (site_id, seq)
);

CREATE INDEX event_by_request ON event (site_id, request_id, seq) WHERE request_id IS NOT NULL;
CREATE INDEX event_by_visit ON event (site_id, visit_id, seq) WHERE visit_id IS NOT NULL;
-- The memory of a counter: its calls of a day, newest first.
CREATE INDEX event_calls ON event (site_id, business_date, counter_no, seq) WHERE kind = 'request.called';
