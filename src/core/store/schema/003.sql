-- Senda's store, schema 3: rounds with many raters, dissent, targets, and a wider action. Once
-- released this file never changes. The rules for a table of records are those at the head of
-- 001.sql.

-- Purpose and what it corrects are wordings.
ALTER TABLE round ADD COLUMN method TEXT; -- meeting, ballots, both
ALTER TABLE round ADD COLUMN state TEXT; -- preparing, collecting, discussing, agreed, frozen
ALTER TABLE round ADD COLUMN is_anonymous INTEGER;
ALTER TABLE round ADD COLUMN agreed_on TEXT; -- a day
ALTER TABLE round ADD COLUMN frozen_on TEXT;
ALTER TABLE round ADD COLUMN starts_from TEXT REFERENCES round DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE round ADD COLUMN corrects TEXT REFERENCES round DEFERRABLE INITIALLY DEFERRED;

-- present: ids of members, parted by commas. is_carried: brought from an earlier round.
ALTER TABLE agreed_stage ADD COLUMN agreed_on TEXT;
ALTER TABLE agreed_stage ADD COLUMN present TEXT;
ALTER TABLE agreed_stage ADD COLUMN is_carried INTEGER;
ALTER TABLE statement_mark ADD COLUMN is_carried INTEGER;

-- Why it is blocked or dropped is a wording.
ALTER TABLE action ADD COLUMN backup TEXT REFERENCES member DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE action ADD COLUMN helpers TEXT; -- ids of members, parted by commas
ALTER TABLE action ADD COLUMN done_on TEXT;
ALTER TABLE action ADD COLUMN since TEXT; -- the day of the round that it comes from
ALTER TABLE action ADD COLUMN element TEXT; -- id of the content
ALTER TABLE action ADD COLUMN outcome TEXT; -- a mark: what its statement says of us now

-- That a member takes part in a round, for which agency and discipline then. The id comes from round
-- and member.
CREATE TABLE rater (
  id TEXT PRIMARY KEY NOT NULL,
  round TEXT REFERENCES round DEFERRABLE INITIALLY DEFERRED,
  member TEXT REFERENCES member DEFERRABLE INITIALLY DEFERRED,
  agency TEXT REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  discipline TEXT, -- id of the content
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX rater_parent ON rater (round);

-- What one person says in a round. The id comes from the rater; that of an anonymous ballot, which
-- has none, is random.
CREATE TABLE ballot (
  id TEXT PRIMARY KEY NOT NULL,
  round TEXT REFERENCES round DEFERRABLE INITIALLY DEFERRED,
  rater TEXT REFERENCES rater DEFERRABLE INITIALLY DEFERRED,
  discipline TEXT, -- of an anonymous ballot
  source TEXT, -- screen, paper, file
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX ballot_parent ON ballot (round);

-- What a ballot says of one element; the note is a wording. The id comes from both.
CREATE TABLE rating (
  id TEXT PRIMARY KEY NOT NULL,
  ballot TEXT REFERENCES ballot DEFERRABLE INITIALLY DEFERRED,
  element TEXT,
  answer TEXT, -- stage, unsure, not-applicable
  stage INTEGER,
  marks TEXT, -- statement=mark, parted by commas
  is_carried INTEGER,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX rating_parent ON rating (ballot);

-- A view that differs from what the group agreed on; the reason is a wording.
CREATE TABLE dissent (
  id TEXT PRIMARY KEY NOT NULL,
  agreed_stage TEXT REFERENCES agreed_stage DEFERRABLE INITIALLY DEFERRED,
  member TEXT REFERENCES member DEFERRABLE INITIALLY DEFERRED,
  stage INTEGER,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX dissent_parent ON dissent (agreed_stage);

-- Where the group wants to stand in an element; why is a wording. The id comes from both.
CREATE TABLE target (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  element TEXT,
  stage INTEGER,
  due_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX target_parent ON target (task_force);
