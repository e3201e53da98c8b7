-- Workshops: series and sessions as they were told, the live room of a session, and what residents said in it.

create table workshop_series (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  public_id text not null check (public_id ~ '^[2-9A-HJKMNP-Z]{8}$'),
  -- Where the series stands in the programme; empty until somebody says so.
  programme_id uuid,
  initiative_id uuid,
  activity_id uuid,
  created_at timestamptz(3) not null,
  primary key (town_id, id),
  unique (town_id, public_id),
  foreign key (town_id, programme_id) references programme_subject (town_id, id),
  foreign key (town_id, initiative_id) references programme_subject (town_id, id),
  foreign key (town_id, activity_id) references programme_subject (town_id, id)
);
create index on workshop_series (town_id, programme_id);
create index on workshop_series (town_id, initiative_id);
create unique index on workshop_series (town_id, activity_id) where activity_id is not null;
select secure_town_table('workshop_series', 'select, insert, update');

create table workshop_session (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  series_id uuid not null,
  public_id text not null check (public_id ~ '^[2-9A-HJKMNP-Z]{8}$'),
  -- What residents type to join; the same for the whole life of the session.
  code text not null check (code ~ '^[2-9A-HJKMNP-Z]{6}$'),
  created_at timestamptz(3) not null,
  primary key (town_id, id),
  unique (town_id, public_id),
  foreign key (town_id, series_id) references workshop_series (town_id, id)
);
create index on workshop_session (town_id, series_id);
select secure_town_table('workshop_session', 'select, insert');

-- Everything told of series and sessions (title, date, place, lecturer, postponed, cancelled …): scope is the series.
select create_change_table('workshop_change');
alter table workshop_change
  add foreign key (town_id, scope_id) references workshop_series (town_id, id);
create index on workshop_change (town_id, subject_id);

-- The one table that must be readable before a town is known: join code to town and session.
create table workshop_join_code (
  code text primary key check (code ~ '^[2-9A-HJKMNP-Z]{6}$'),
  town_id uuid not null references tenancy_town,
  session_id uuid not null,
  foreign key (town_id, session_id) references workshop_session (town_id, id)
);
create index on workshop_join_code (town_id, session_id);
select secure_town_table('workshop_join_code', 'select, insert');
create policy owner_sees_codes on workshop_join_code to current_user using (true) with check (true);
create function workshop_of_code(wanted text)
  returns table (town_code text, session_id uuid, series_id uuid)
  language sql stable security definer set search_path = public as
  $$ select town.code, join_code.session_id, session.series_id
     from workshop_join_code join_code
     join tenancy_town town using (town_id)
     join workshop_session session
       on session.town_id = join_code.town_id and session.id = join_code.session_id
     where join_code.code = wanted $$;
create policy owner_sees_sessions on workshop_session to current_user using (true) with check (true);
grant execute on function workshop_of_code(text) to app;

-- The evening as it ran: the phase with the highest number is the one that everybody is in.
create table workshop_phase (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  session_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in
    ('explain', 'write', 'share', 'sort', 'name', 'vote', 'choose', 'questions', 'close')),
  -- What the kind needs: prompts, vote budget, questions … (schema.ts, PhaseSettings).
  settings jsonb not null default '{}',
  started_at timestamptz(3) not null,
  started_by text not null,
  revealed_at timestamptz(3),
  -- A running timer has its end, a paused one what is left of it.
  timer_ends_at timestamptz(3),
  timer_left_ms integer check (timer_left_ms >= 0),
  primary key (town_id, id),
  unique (town_id, session_id, number),
  foreign key (town_id, session_id) references workshop_session (town_id, id),
  check (timer_ends_at is null or timer_left_ms is null)
);
select secure_town_table('workshop_phase', 'select, insert, update');

-- A phone (by its token), a paper form, or a typist's batch: whoever wrote cards, without a name.
create table workshop_participant (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  session_id uuid not null,
  -- SHA-256 of the cookie; empty for paper.
  token_hash text,
  slip text not null check (slip ~ '^[2-9A-HJKMNP-Z]{8}$'),
  source text not null check (source in ('phone', 'paper')),
  table_number integer check (table_number between 1 and 999),
  nickname text,
  joined_at timestamptz(3) not null,
  primary key (town_id, id),
  unique (town_id, slip),
  foreign key (town_id, session_id) references workshop_session (town_id, id)
);
create index on workshop_participant (town_id, session_id);
create unique index on workshop_participant (town_id, token_hash) where token_hash is not null;
select secure_town_table('workshop_participant', 'select, insert, update');

create table workshop_card (
  town_id uuid not null references tenancy_town,
  -- Made by the phone, carries no trust.
  id uuid not null,
  session_id uuid not null,
  participant_id uuid not null,
  phase_id uuid not null,
  -- Counts up within the session, for people to name a card by.
  number integer not null,
  prompt text not null,
  table_number integer,
  -- The resident's own words; empty once withdrawn.
  text text not null,
  source text not null check (source in ('phone', 'paper', 'pasted', 'file')),
  -- Who typed it on somebody's behalf; empty where the resident did.
  entered_by text,
  created_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  hidden_at timestamptz(3),
  hidden_reason text,
  hidden_by text,
  primary key (town_id, id),
  unique (town_id, session_id, number),
  foreign key (town_id, session_id) references workshop_session (town_id, id),
  foreign key (town_id, participant_id) references workshop_participant (town_id, id),
  foreign key (town_id, phase_id) references workshop_phase (town_id, id),
  check (withdrawn_at is null or text = ''),
  check ((hidden_at is null) = (hidden_reason is null))
);
create index on workshop_card (town_id, participant_id);
create index on workshop_card (town_id, phase_id);
select secure_town_table('workshop_card', 'select, insert, update');

-- What happened to a card: first typing, corrections, withdrawal, hidden and shown. A withdrawal empties its texts.
create table workshop_card_step (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  card_id uuid not null,
  kind text not null check (kind in ('corrected', 'withdrawn', 'hidden', 'shown')),
  -- The words before this step.
  text text not null default '',
  reason text,
  at timestamptz(3) not null,
  by_name text not null default '',
  primary key (town_id, id),
  foreign key (town_id, card_id) references workshop_card (town_id, id)
);
create index on workshop_card_step (town_id, card_id);
select secure_town_table('workshop_card_step', 'select, insert, update');

-- One ballot per device and phase; paper votes come in as counts.
create table workshop_ballot (
  town_id uuid not null references tenancy_town,
  phase_id uuid not null,
  participant_id uuid not null,
  -- { "<card or group id>": dots }
  votes jsonb not null,
  cast_at timestamptz(3) not null,
  primary key (town_id, phase_id, participant_id),
  foreign key (town_id, phase_id) references workshop_phase (town_id, id),
  foreign key (town_id, participant_id) references workshop_participant (town_id, id)
);
create index on workshop_ballot (town_id, participant_id);
select secure_town_table('workshop_ballot', 'select, insert, update');

create table workshop_paper_vote (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  phase_id uuid not null,
  target_id uuid not null,
  dots integer not null check (dots >= 0),
  entered_at timestamptz(3) not null,
  entered_by text not null,
  primary key (town_id, id),
  unique (town_id, phase_id, target_id),
  foreign key (town_id, phase_id) references workshop_phase (town_id, id)
);
select secure_town_table('workshop_paper_vote', 'select, insert, update');

-- A small set of cards that a phone was given to pile up, and the piles it made of them.
create table workshop_pile (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  phase_id uuid not null,
  participant_id uuid not null,
  number integer not null,
  cards uuid[] not null,
  -- [["id", …], …]; empty until it was sent.
  groups jsonb,
  dealt_at timestamptz(3) not null,
  sorted_at timestamptz(3),
  primary key (town_id, id),
  unique (town_id, phase_id, participant_id, number),
  foreign key (town_id, phase_id) references workshop_phase (town_id, id),
  foreign key (town_id, participant_id) references workshop_participant (town_id, id)
);
create index on workshop_pile (town_id, participant_id);
select secure_town_table('workshop_pile', 'select, insert, update');

create table workshop_closing_answer (
  town_id uuid not null references tenancy_town,
  phase_id uuid not null,
  participant_id uuid not null,
  -- { "<question id>": number or text }
  answers jsonb not null,
  answered_at timestamptz(3) not null,
  primary key (town_id, phase_id, participant_id),
  foreign key (town_id, phase_id) references workshop_phase (town_id, id),
  foreign key (town_id, participant_id) references workshop_participant (town_id, id)
);
create index on workshop_closing_answer (town_id, participant_id);
select secure_town_table('workshop_closing_answer', 'select, insert, update');

-- The board's Yjs document: every second's merged edits, and now and then the whole of it.
create table workshop_board_update (
  town_id uuid not null references tenancy_town,
  session_id uuid not null,
  number bigint not null,
  data bytea not null,
  at timestamptz(3) not null,
  primary key (town_id, session_id, number),
  foreign key (town_id, session_id) references workshop_session (town_id, id)
);
select secure_town_table('workshop_board_update', 'select, insert, delete');

create table workshop_board_snapshot (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  session_id uuid not null,
  -- Set where it is the board as a phase began: that is kept, and can be gone back to.
  phase_id uuid,
  -- The last update that is in it.
  up_to bigint not null,
  data bytea not null,
  at timestamptz(3) not null,
  primary key (town_id, id),
  foreign key (town_id, session_id) references workshop_session (town_id, id),
  foreign key (town_id, phase_id) references workshop_phase (town_id, id)
);
create index on workshop_board_snapshot (town_id, session_id, up_to);
create index on workshop_board_snapshot (town_id, phase_id);
select secure_town_table('workshop_board_snapshot', 'select, insert, delete');

-- Rows that are projected from the board, and can be made from it again at any time.
create table workshop_group (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  session_id uuid not null,
  parent_id uuid,
  name text not null default '',
  x double precision not null,
  y double precision not null,
  -- Gone from the board (taken apart, or by undo); its id stays known.
  is_gone boolean not null default false,
  primary key (town_id, id),
  foreign key (town_id, session_id) references workshop_session (town_id, id)
);
create index on workshop_group (town_id, session_id);
select secure_town_table('workshop_group', 'select, insert, update');

create table workshop_placement (
  town_id uuid not null references tenancy_town,
  card_id uuid not null,
  session_id uuid not null,
  -- Empty: in the tray of ungrouped cards.
  group_id uuid,
  -- The card that stands for both of two that say the same.
  merged_into uuid,
  x double precision not null,
  y double precision not null,
  primary key (town_id, card_id),
  foreign key (town_id, card_id) references workshop_card (town_id, id)
);
create index on workshop_placement (town_id, session_id);
select secure_town_table('workshop_placement', 'select, insert, update, delete');

-- What goes on the picture, and why (絵にしたいもの / 込めた思い).
create table workshop_choice (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  session_id uuid not null,
  -- A group or a card.
  target_id uuid,
  drawing text not null,
  intent text not null default '',
  position integer not null,
  made_at timestamptz(3) not null,
  made_by text not null,
  removed_at timestamptz(3),
  primary key (town_id, id),
  foreign key (town_id, session_id) references workshop_session (town_id, id)
);
create index on workshop_choice (town_id, session_id);
select secure_town_table('workshop_choice', 'select, insert, update');

-- A tablet on a table or a projector: may see (and a tablet edit) the board of one session, without an account.
create table workshop_device (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  session_id uuid not null,
  kind text not null check (kind in ('tablet', 'projector')),
  label text not null,
  token_hash text not null,
  made_at timestamptz(3) not null,
  made_by text not null,
  revoked_at timestamptz(3),
  primary key (town_id, id),
  unique (town_id, token_hash),
  foreign key (town_id, session_id) references workshop_session (town_id, id)
);
create index on workshop_device (town_id, session_id);
select secure_town_table('workshop_device', 'select, insert, update');

-- What became of a card: append-only, the newest counts. A card without a row is 受付.
create table workshop_fate (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  card_id uuid not null,
  fate text not null check (fate in ('received', 'adopted', 'merged', 'held', 'declined')),
  -- The town's own word for it (対応区分); empty where the product's is used.
  label text not null default '',
  reason text not null default '',
  effective_on date not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  -- Set together, taken back together.
  batch_id uuid not null,
  withdrawn_at timestamptz(3),
  primary key (town_id, id),
  foreign key (town_id, card_id) references workshop_card (town_id, id)
);
create index on workshop_fate (town_id, card_id, recorded_at);
create index on workshop_fate (town_id, batch_id);
select secure_town_table('workshop_fate', 'select, insert, update');

-- What the holder of the slip says to a change, once per change.
create table workshop_fate_answer (
  town_id uuid not null references tenancy_town,
  fate_id uuid not null,
  answer text not null check (answer in ('understood', 'different')),
  words text not null default '' check (char_length(words) <= 200),
  answered_at timestamptz(3) not null,
  read_at timestamptz(3),
  read_by text,
  primary key (town_id, fate_id),
  foreign key (town_id, fate_id) references workshop_fate (town_id, id)
);
select secure_town_table('workshop_fate_answer', 'select, insert, update');

-- People by name, kept apart from cards: nothing here points to a card, nothing there to a person.
create table workshop_applicant (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  series_id uuid not null,
  name text not null,
  kana text not null default '',
  contact text not null default '',
  role text not null default '',
  age_band text,
  area text,
  answers jsonb not null default '{}',
  source text not null check (source in ('web', 'desk', 'door')),
  -- Printed as QR on the ticket, read at the door.
  ticket text not null check (ticket ~ '^[2-9A-HJKMNP-Z]{8}$'),
  applied_at timestamptz(3) not null,
  cancelled_at timestamptz(3),
  primary key (town_id, id),
  unique (town_id, ticket),
  foreign key (town_id, series_id) references workshop_series (town_id, id)
);
create index on workshop_applicant (town_id, series_id);
select secure_town_table('workshop_applicant', 'select, insert, update');

create table workshop_attendance (
  town_id uuid not null references tenancy_town,
  session_id uuid not null,
  applicant_id uuid not null,
  -- Empty: applied for this session, has not come (yet).
  came_at timestamptz(3),
  how text check (how in ('ticket', 'name', 'door')),
  primary key (town_id, session_id, applicant_id),
  foreign key (town_id, session_id) references workshop_session (town_id, id),
  foreign key (town_id, applicant_id) references workshop_applicant (town_id, id)
);
create index on workshop_attendance (town_id, applicant_id);
select secure_town_table('workshop_attendance', 'select, insert, update, delete');

-- 地域・年齢別人口: the town's own open data, for telling which groups were not there.
create table workshop_population (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  surveyed_on date not null,
  area text not null,
  -- [from, to] in years; to is empty for the last band.
  age_from integer not null,
  age_to integer,
  people integer not null check (people >= 0),
  loaded_at timestamptz(3) not null,
  primary key (town_id, id)
);
create index on workshop_population (town_id, surveyed_on);
select secure_town_table('workshop_population', 'select, insert, delete');

create table workshop_photo (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  session_id uuid not null,
  hash text not null,
  media_type text not null,
  caption text not null default '',
  alternative_text text not null default '',
  -- 撮影同意: who was asked, and what they said.
  has_consent boolean not null default false,
  consent_note text not null default '',
  position integer not null,
  added_at timestamptz(3) not null,
  added_by text not null,
  removed_at timestamptz(3),
  primary key (town_id, id),
  foreign key (town_id, session_id) references workshop_session (town_id, id)
);
create index on workshop_photo (town_id, session_id);
select secure_town_table('workshop_photo', 'select, insert, update');

-- What was carried between installations, so that the same archive is not merged twice unseen.
create table workshop_archive (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  direction text not null check (direction in ('out', 'in')),
  hash text not null,
  counts jsonb not null,
  at timestamptz(3) not null,
  by_name text not null,
  primary key (town_id, id)
);
select secure_town_table('workshop_archive', 'select, insert');
