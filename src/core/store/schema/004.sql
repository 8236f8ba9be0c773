-- Senda's store, schema 4: protocols from checklist to adopted document, and who is called. Once
-- released this file never changes. The rules for a table of records are those at the head of
-- 001.sql.

-- Title, purpose, scope, definitions, what it replaces, training and note are wordings. The id of
-- one that follows a shipped protocol comes from task force and source.
CREATE TABLE protocol (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  source TEXT, -- id of the content
  is_guidelines INTEGER,
  state TEXT, -- not-raised, discussing, drafting, agreed, submitted, in-use, under-review, retired
  asks_funder INTEGER,
  parties TEXT, -- ids of agencies, parted by commas
  owner TEXT REFERENCES member DEFERRABLE INITIALLY DEFERRED,
  committee TEXT REFERENCES committee DEFERRABLE INITIALLY DEFERRED,
  drafters TEXT, -- ids of members, parted by commas
  kept_at TEXT,
  review_months INTEGER,
  next_review_on TEXT, -- a day
  submitted_on TEXT,
  position INTEGER,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX protocol_parent ON protocol (task_force);

CREATE TABLE protocol_review (
  id TEXT PRIMARY KEY NOT NULL,
  protocol TEXT REFERENCES protocol DEFERRABLE INITIALLY DEFERRED,
  intended_on TEXT,
  begun_on TEXT,
  done_on TEXT,
  causes TEXT, -- ids of the content or own words, parted by commas
  outcome TEXT, -- keep, change, retire
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX protocol_review_parent ON protocol_review (protocol);

-- What a task force says of one consideration or decision. Name, text, decision, reason and note are
-- wordings. The id comes from protocol and source; that of one of the task force's own is random.
CREATE TABLE protocol_item (
  id TEXT PRIMARY KEY NOT NULL,
  protocol TEXT REFERENCES protocol DEFERRABLE INITIALLY DEFERRED,
  source TEXT, -- id of the content
  part TEXT, -- id of the content
  is_mandatory INTEGER,
  position INTEGER,
  is_retired INTEGER,
  state TEXT, -- not-discussed, discussing, decided, not-applicable
  responsible TEXT REFERENCES member DEFERRABLE INITIALLY DEFERRED,
  agencies TEXT, -- ids of agencies, parted by commas
  due_on TEXT,
  decided_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX protocol_item_parent ON protocol_item (protocol);

-- A wording of the drafted document that somebody has taken in hand. The id comes from both.
CREATE TABLE protocol_block (
  id TEXT PRIMARY KEY NOT NULL,
  protocol TEXT REFERENCES protocol DEFERRABLE INITIALLY DEFERRED,
  block TEXT,
  is_left_out INTEGER,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX protocol_block_parent ON protocol_block (protocol);

-- A version as it was adopted; its text is apart, because it is long and seldom read.
CREATE TABLE protocol_version (
  id TEXT PRIMARY KEY NOT NULL,
  protocol TEXT REFERENCES protocol DEFERRABLE INITIALLY DEFERRED,
  number INTEGER,
  adopted_on TEXT,
  author TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX protocol_version_parent ON protocol_version (protocol);

CREATE TABLE protocol_text (
  id TEXT PRIMARY KEY NOT NULL,
  version TEXT REFERENCES protocol_version DEFERRABLE INITIALLY DEFERRED,
  text TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX protocol_text_parent ON protocol_text (version);

-- What an agency answered to a version. The id comes from both.
CREATE TABLE approval (
  id TEXT PRIMARY KEY NOT NULL,
  version TEXT REFERENCES protocol_version DEFERRABLE INITIALLY DEFERRED,
  agency TEXT REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  answer TEXT, -- approved, with-conditions, declined
  member TEXT REFERENCES member DEFERRABLE INITIALLY DEFERRED,
  answered_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX approval_parent ON approval (version);

-- That a member, or an agency as a whole, has read a version. The id comes from the version and
-- whichever of them it is.
CREATE TABLE acknowledgement (
  id TEXT PRIMARY KEY NOT NULL,
  version TEXT REFERENCES protocol_version DEFERRABLE INITIALLY DEFERRED,
  agency TEXT REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  member TEXT REFERENCES member DEFERRABLE INITIALLY DEFERRED,
  acknowledged_on TEXT,
  way TEXT, -- senda, paper, email, meeting
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX acknowledgement_parent ON acknowledgement (version);

-- Who is called. Words, functions, hours and note are wordings. The id of a default answer comes from
-- task force and question.
CREATE TABLE answer (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  question TEXT, -- id of the content
  circumstances TEXT, -- ids of the content, parted by commas
  agency TEXT REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  contact TEXT REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  phone TEXT,
  backup_agency TEXT REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  backup_phone TEXT,
  same_as TEXT REFERENCES answer DEFERRABLE INITIALLY DEFERRED,
  agreed_on TEXT,
  review_on TEXT,
  position INTEGER,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX answer_parent ON answer (task_force);
