-- The town's living programme: identities, the changes told of them, and what was published when.

create table programme_subject (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  programme_id uuid not null,
  kind text not null
    check (kind in ('programme', 'initiative', 'activity', 'indicator', 'tag', 'label', 'figure')),
  public_id text not null check (public_id ~ '^[2-9A-HJKMNP-Z]{8}$'),
  created_at timestamptz(3) not null,
  primary key (town_id, id),
  unique (town_id, public_id),
  foreign key (town_id, programme_id) references programme_subject (town_id, id)
);
create index on programme_subject (town_id, programme_id, kind);
select secure_town_table('programme_subject', 'select, insert');

select create_change_table('programme_change');
alter table programme_change
  add foreign key (town_id, scope_id) references programme_subject (town_id, id),
  add foreign key (town_id, subject_id) references programme_subject (town_id, id);
create index on programme_change (town_id, subject_id);

create table programme_publication (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  programme_id uuid not null,
  published_at timestamptz(3) not null,
  published_by text not null,
  approved_on date,
  document_number text,
  primary key (town_id, id),
  foreign key (town_id, programme_id) references programme_subject (town_id, id)
);
create index on programme_publication (town_id, programme_id, published_at);
select secure_town_table('programme_publication', 'select, insert');

-- A change is public from the moment a publication names it.
create table programme_publication_change (
  town_id uuid not null references tenancy_town,
  publication_id uuid not null,
  change_id uuid not null,
  primary key (town_id, change_id),
  foreign key (town_id, publication_id) references programme_publication (town_id, id),
  foreign key (town_id, change_id) references programme_change (town_id, id)
);
create index on programme_publication_change (town_id, publication_id);
select secure_town_table('programme_publication_change', 'select, insert');

-- What was imported, so that it can be undone and looked up again. `batch_id` is its changes' batch.
create table programme_import (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  programme_id uuid not null,
  batch_id uuid not null,
  file_name text not null,
  fiscal_year integer not null,
  as_of date not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  source text not null,
  result jsonb not null,
  primary key (town_id, id),
  foreign key (town_id, programme_id) references programme_subject (town_id, id)
);
create index on programme_import (town_id, programme_id, recorded_at);
select secure_town_table('programme_import', 'select, insert');

-- The preview that somebody is still working on: a working copy, not content, so it may change.
create table programme_import_draft (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  programme_id uuid,
  file_name text not null,
  document jsonb not null,
  steps jsonb not null,
  started_at timestamptz(3) not null,
  started_by text not null,
  user_id text,
  primary key (town_id, id),
  foreign key (town_id, programme_id) references programme_subject (town_id, id)
);
create index on programme_import_draft (town_id, programme_id);
select secure_town_table('programme_import_draft', 'select, insert, update, delete');

-- Concerned sections propose; the leading section accepts or declines.
create table programme_proposal (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  programme_id uuid not null,
  initiative_id uuid not null,
  edits jsonb not null,
  effective_on date not null,
  reason text,
  proposed_at timestamptz(3) not null,
  proposed_by text not null,
  user_id text,
  primary key (town_id, id),
  foreign key (town_id, programme_id) references programme_subject (town_id, id),
  foreign key (town_id, initiative_id) references programme_subject (town_id, id)
);
create index on programme_proposal (town_id, programme_id);
create index on programme_proposal (town_id, initiative_id);
select secure_town_table('programme_proposal', 'select, insert');

create table programme_proposal_decision (
  town_id uuid not null references tenancy_town,
  proposal_id uuid not null,
  accepted boolean not null,
  reason text,
  batch_id uuid,
  decided_at timestamptz(3) not null,
  decided_by text not null,
  primary key (town_id, proposal_id),
  foreign key (town_id, proposal_id) references programme_proposal (town_id, id)
);
select secure_town_table('programme_proposal_decision', 'select, insert');
