-- Senda's store, schema 5: files that travel. Once released this file never changes. The rules for a
-- table of records are those at the head of 001.sql.

-- What another task force said of one of its rounds, for a statewide picture: no names of people. The
-- id comes from all three of task force, origin and origin_round.
CREATE TABLE summary (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED, -- that collects
  origin TEXT, -- id of the task force that is summed up, in its own store
  origin_round TEXT, -- id of its round
  name TEXT,
  jurisdiction TEXT,
  region TEXT,
  agreed_on TEXT, -- a day: when the group placed itself
  made_at INTEGER, -- milliseconds since 1970: of two summaries of one round the later holds
  stages TEXT, -- "leadership=3, training=no-agreement", in the order of the ids
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX summary_parent ON summary (task_force);

-- The cells that hold several differing values since a merge, or a removal that had not seen a value
-- (col: deleted). Local: follows from change and over, and is made anew from them.
CREATE TABLE difference (
  row TEXT NOT NULL,
  col TEXT NOT NULL,
  tbl TEXT NOT NULL,
  PRIMARY KEY (row, col, tbl)
) STRICT, WITHOUT ROWID;

-- Which files went out and came in. Local, not history.
CREATE TABLE passage (
  k INTEGER PRIMARY KEY,
  ts INTEGER NOT NULL,
  way TEXT NOT NULL, -- in, out
  kind TEXT NOT NULL, -- of bundle: task-force, copy, ballot, reply, summary, folder
  file TEXT, -- its name, without folder
  sender TEXT, -- who made it, as the file says
  site TEXT, -- the store that made it
  hash TEXT, -- of what it holds
  n_changes INTEGER NOT NULL -- that were taken, or went out
) STRICT;

-- Which files of a shared folder this store has written or taken. Local.
CREATE TABLE folder_file (
  folder TEXT NOT NULL,
  name TEXT NOT NULL, -- below the folder
  state TEXT NOT NULL, -- written, taken, refused
  why TEXT, -- of one that was refused
  PRIMARY KEY (folder, name)
) STRICT, WITHOUT ROWID;
