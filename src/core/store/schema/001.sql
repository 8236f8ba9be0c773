-- Senda's store, schema 1. Once released this file never changes: a later schema is 002.sql.
--
-- Two halves. The log (site, txn, change, over) is what happened and is only ever added to; the
-- tables of records are the log's present winners, kept so that reading is plain SQL, and can be
-- checked against it. No triggers, no views, no generated columns, and nothing but a purge deletes
-- from either half.
--
-- Rules for a table of records:
-- * id is a lower-case UUID. NOT NULL is written out because SQLite lets a primary key be NULL.
-- * every field may be NULL and nothing is checked beyond its kind: what another task force's
--   machine wrote must always find a place. The rules of the subject stand in the program.
-- * deleted starts as 1: a row that is there only because something refers to it stays hidden
--   until its own deleted = 0 arrives. Removing a record sets it back to 1.
-- * a bilingual field has no column; its wordings are rows of the table wording.
-- * an index on the field that says where the record belongs, for reading lists.

-- A task force: who it is and where it works. Its mission and vision are wordings.
CREATE TABLE task_force (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT,
  jurisdiction TEXT,
  region TEXT,
  funding TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;

-- The values and commitments that a task force works by; the text is a wording.
CREATE TABLE guiding_principle (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  position INTEGER, -- among its siblings, for the order on screen
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX guiding_principle_parent ON guiding_principle (task_force);

-- The goals of a task force; the text is a wording.
CREATE TABLE goal (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX goal_parent ON goal (task_force);

-- What it does to reach its goals; the text is a wording.
CREATE TABLE objective (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX objective_parent ON objective (task_force);

-- A dated conversation in which the group places itself on the roadmap.
CREATE TABLE round (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  opened_on TEXT, -- a day, 2026-03-09
  number INTEGER, -- the order of rounds, which no clock decides
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX round_parent ON round (task_force);

-- Where the group places itself in one element, in one round. The id comes from round and element.
CREATE TABLE agreed_stage (
  id TEXT PRIMARY KEY NOT NULL,
  round TEXT REFERENCES round DEFERRABLE INITIALLY DEFERRED,
  element TEXT, -- id of a node of the shipped content
  state TEXT, -- not-discussed, rated, no-agreement, not-applicable
  stage INTEGER, -- 1 to 5 when rated
  suggested TEXT, -- what the marks suggested when the group chose: "3", "2-3"
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX agreed_stage_parent ON agreed_stage (round);

-- What the group says of one statement, in one round. The id comes from round and statement.
CREATE TABLE statement_mark (
  id TEXT PRIMARY KEY NOT NULL,
  round TEXT REFERENCES round DEFERRABLE INITIALLY DEFERRED,
  statement TEXT, -- id of a node of the shipped content
  mark TEXT, -- describes, partly, does-not, unsure
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX statement_mark_parent ON statement_mark (round);

-- A pointer to what shows where an element stands; never the thing itself.
CREATE TABLE evidence (
  id TEXT PRIMARY KEY NOT NULL,
  round TEXT REFERENCES round DEFERRABLE INITIALLY DEFERRED,
  element TEXT,
  what TEXT,
  holder TEXT,
  place TEXT,
  as_of TEXT, -- a day
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX evidence_parent ON evidence (round);

-- The wordings of bilingual fields, one row per language. A wording taken away stays as NULL.
CREATE TABLE wording (
  tbl TEXT NOT NULL, -- type of record
  row TEXT NOT NULL, -- its id
  col TEXT NOT NULL, -- its field
  lang TEXT NOT NULL, -- "en", "es"
  val TEXT,
  PRIMARY KEY (tbl, row, col, lang)
) STRICT, WITHOUT ROWID;

-- The stores that wrote into this log, this one included (meta says which it is). A store gets a
-- new id when it is restored from a backup or copied, so that no two ever write under the same.
CREATE TABLE site (
  no INTEGER PRIMARY KEY, -- short name within this file alone
  id TEXT NOT NULL UNIQUE
) STRICT;

-- What somebody did: one step of the history and of undo. sum covers every column before it and
-- the site's id.
CREATE TABLE txn (
  site INTEGER NOT NULL,
  n INTEGER NOT NULL, -- counts up within the site
  ts INTEGER NOT NULL, -- milliseconds since 1970, as the author's clock said
  author TEXT, -- "I am ..."; never the account's name
  kind TEXT NOT NULL, -- edit, undo, redo, merge
  label TEXT NOT NULL, -- message id and arguments, one to a line
  sum INTEGER NOT NULL,
  PRIMARY KEY (site, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX txn_time ON txn (ts);

-- One field of one record given one value. Names, never positions, so that an entry about a field
-- that this version does not know is kept until one does.
CREATE TABLE change (
  site INTEGER NOT NULL,
  seq INTEGER NOT NULL, -- counts up within the site
  txn INTEGER NOT NULL,
  ts INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  row TEXT NOT NULL,
  col TEXT NOT NULL, -- a wording is "mission@es"
  val ANY, -- text, integer or NULL
  purged INTEGER NOT NULL DEFAULT 0, -- 1: the value was erased for good
  live INTEGER NOT NULL, -- 1: nothing has replaced it; follows from over
  sum INTEGER NOT NULL, -- covers every other column but live, the site's id and the entry's links
  PRIMARY KEY (site, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_cell ON change (row, col, live);
CREATE INDEX change_txn ON change (site, txn);

-- Which entries an entry replaces (kind 0), and which values a removal had seen (kind 1), so that
-- no clock decides what came after what.
CREATE TABLE over (
  site INTEGER NOT NULL, -- the entry that replaces or has seen
  seq INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  osite INTEGER NOT NULL, -- the one replaced or seen
  oseq INTEGER NOT NULL,
  PRIMARY KEY (site, seq, kind, osite, oseq)
) STRICT, WITHOUT ROWID;
CREATE INDEX over_old ON over (osite, oseq);

-- The undo stack of this store: the transaction to take back at each step. Local, not history.
CREATE TABLE undo (
  k INTEGER PRIMARY KEY,
  site INTEGER NOT NULL,
  txn INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 -- 1: waits to be redone
) STRICT;

-- What this store says of itself, and settings that belong with it. Local. sum covers key and val.
CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  val TEXT,
  sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Search: the words of each record, derived from its fields and rebuilt at will. doc gives a
-- record the number by which fts knows it.
CREATE TABLE doc (
  rid INTEGER PRIMARY KEY,
  tbl TEXT NOT NULL,
  id TEXT NOT NULL,
  UNIQUE (tbl, id)
) STRICT;
CREATE VIRTUAL TABLE fts USING fts5 (body, tokenize = 'unicode61 remove_diacritics 2');
