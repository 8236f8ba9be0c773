-- Senda's store, schema 2: people, roles, services and actions. Once released this file never
-- changes. The rules for a table of records are those at the head of 001.sql.

-- Seats for survivor leaders are counted, without names. populations: the columns of the coverage
-- matrix, tags; languages: those of the communities, tags; stale_months: after how long a service is to be checked again.
ALTER TABLE task_force ADD COLUMN survivor_seats INTEGER;
ALTER TABLE task_force ADD COLUMN survivor_seats_held INTEGER;
ALTER TABLE task_force ADD COLUMN populations TEXT;
ALTER TABLE task_force ADD COLUMN languages TEXT;
ALTER TABLE task_force ADD COLUMN stale_months INTEGER;

-- Where a goal stands: not-begun, under-way, reached, set-aside; and since when. The note is a
-- wording.
ALTER TABLE goal ADD COLUMN state TEXT;
ALTER TABLE goal ADD COLUMN state_on TEXT;

-- An agency or organization. Area, sharing limits and note are wordings. No address: where a shelter
-- stands is never kept.
CREATE TABLE agency (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  short_name TEXT,
  discipline TEXT, -- id of the content
  also TEXT, -- tags: further disciplines
  level TEXT, -- local, state, federal, tribal, territorial, nongovernmental
  standing TEXT, -- active, prospective, paused, former
  day_and_night TEXT, -- a number that is answered at any hour
  languages TEXT, -- tags
  populations TEXT, -- tags
  joined_on TEXT, -- a day
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX agency_parent ON agency (task_force);

-- Who answers at an agency, by function. Function and hours are wordings.
CREATE TABLE contact (
  id TEXT PRIMARY KEY NOT NULL,
  agency TEXT REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  person TEXT,
  phone TEXT,
  email TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX contact_parent ON contact (agency);

-- A written agreement; what it covers and the note are wordings. Never the paper itself.
CREATE TABLE agreement (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  kind TEXT, -- mou, confidentiality, data-sharing, referral, services, other
  signed_on TEXT,
  ends_on TEXT,
  kept_at TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX agreement_parent ON agreement (task_force);

-- An agency that signed an agreement. The id comes from both.
CREATE TABLE agreement_party (
  id TEXT PRIMARY KEY NOT NULL,
  agreement TEXT REFERENCES agreement DEFERRABLE INITIALLY DEFERRED,
  agency TEXT REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  signed_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX agreement_party_parent ON agreement_party (agreement);

-- A person who takes part, with work contact alone.
CREATE TABLE member (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  agency TEXT REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  discipline TEXT, -- id of the content; NULL: that of the agency
  email TEXT,
  phone TEXT,
  languages TEXT, -- tags
  standing TEXT, -- prospective, vetting, onboarding, active, on-leave, former
  starts_on TEXT,
  ends_on TEXT,
  alternate_for TEXT REFERENCES member DEFERRABLE INITIALLY DEFERRED,
  is_core INTEGER, -- 0 or 1, as in all that begin with is_
  is_coordinator INTEGER,
  note TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX member_parent ON member (task_force);

-- A step by which a new member is brought in. The id comes from member and step.
CREATE TABLE onboarding_step (
  id TEXT PRIMARY KEY NOT NULL,
  member TEXT REFERENCES member DEFERRABLE INITIALLY DEFERRED,
  step TEXT, -- id of the content
  done_on TEXT,
  note TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX onboarding_step_parent ON onboarding_step (member);

-- A role, shipped or the task force's own; the name of an own one is a wording. The id comes from
-- task force and source.
CREATE TABLE role (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  source TEXT, -- id of the content, or an id made for an own role
  kind TEXT, -- discipline, task-force
  position INTEGER,
  is_unused INTEGER,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX role_parent ON role (task_force);

-- One wording of a role, never changed once written; its texts are wordings, an item to a line.
CREATE TABLE role_version (
  id TEXT PRIMARY KEY NOT NULL,
  role TEXT REFERENCES role DEFERRABLE INITIALLY DEFERRED,
  number INTEGER,
  made_on TEXT,
  author TEXT,
  is_shipped INTEGER, -- 1: back to the shipped words
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX role_version_parent ON role_version (role);

-- That a member holds a role, from when to when.
CREATE TABLE role_assignment (
  id TEXT PRIMARY KEY NOT NULL,
  member TEXT REFERENCES member DEFERRABLE INITIALLY DEFERRED,
  role TEXT REFERENCES role DEFERRABLE INITIALLY DEFERRED,
  starts_on TEXT,
  ends_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX role_assignment_parent ON role_assignment (member);

-- What a member found in reading a role. The id comes from both; the answer is a wording.
CREATE TABLE role_review (
  id TEXT PRIMARY KEY NOT NULL,
  member TEXT REFERENCES member DEFERRABLE INITIALLY DEFERRED,
  role TEXT REFERENCES role DEFERRABLE INITIALLY DEFERRED,
  version INTEGER, -- number of the wording that was read; 0: as shipped
  reviewed_on TEXT,
  finding TEXT, -- understood, discuss
  question TEXT,
  settled_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX role_review_parent ON role_review (member);

-- Something that has to be done; the name is a wording. The id comes from task force and source.
CREATE TABLE responsibility (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  source TEXT,
  position INTEGER,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX responsibility_parent ON responsibility (task_force);

-- The part of a role in a responsibility. The id comes from both.
CREATE TABLE responsibility_part (
  id TEXT PRIMARY KEY NOT NULL,
  responsibility TEXT REFERENCES responsibility DEFERRABLE INITIALLY DEFERRED,
  role TEXT REFERENCES role DEFERRABLE INITIALLY DEFERRED,
  part TEXT, -- leads, supports, informed
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX responsibility_part_parent ON responsibility_part (responsibility);

-- A part of the task force that meets on its own; name, purpose and when it meets are wordings.
CREATE TABLE committee (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  kind TEXT, -- core, committee, working-group
  type TEXT, -- id of the content
  rhythm TEXT,
  reports_to TEXT REFERENCES committee DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX committee_parent ON committee (task_force);

-- A member's seat in a committee, from when to when.
CREATE TABLE committee_seat (
  id TEXT PRIMARY KEY NOT NULL,
  member TEXT REFERENCES member DEFERRABLE INITIALLY DEFERRED,
  committee TEXT REFERENCES committee DEFERRABLE INITIALLY DEFERRED,
  duty TEXT, -- chair, co-chair, member, alternate, note-keeper
  starts_on TEXT,
  ends_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX committee_seat_parent ON committee_seat (member);

-- What was decided about something that seems to be missing; the reason is a wording. The id comes
-- from task force and gap.
CREATE TABLE gap_decision (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  gap TEXT,
  answer TEXT, -- needed, not-needed
  decided_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX gap_decision_parent ON gap_decision (task_force);

-- A service that an agency offers. Area, hours, conditions, cost and note are wordings. No address.
CREATE TABLE service_offer (
  id TEXT PRIMARY KEY NOT NULL,
  agency TEXT REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  service TEXT, -- id of the content
  populations TEXT, -- tags; none: everybody
  reach TEXT, -- member, agreement, informal, none
  hours TEXT, -- always, extended, business, appointment
  phone TEXT,
  capacity TEXT, -- open, waiting, closed
  languages TEXT, -- tags
  checked_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX service_offer_parent ON service_offer (agency);

-- Something to do; what it is and the note are wordings.
CREATE TABLE action (
  id TEXT PRIMARY KEY NOT NULL,
  task_force TEXT REFERENCES task_force DEFERRABLE INITIALLY DEFERRED,
  owner TEXT REFERENCES member DEFERRABLE INITIALLY DEFERRED,
  agency TEXT REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
  due_on TEXT,
  state TEXT, -- open, working, blocked, done, dropped
  source TEXT, -- id of a gap, of the content or of a record
  deleted INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX action_parent ON action (task_force);
