-- What a series wrote into its activity of the programme, so that only these words are ever replaced.
alter table workshop_series
  add column is_adopted boolean not null default false,
  -- What the sentence was last made of: where it is the same, the programme need not be read.
  add column recorded_of text not null default '';

create table workshop_record (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  series_id uuid not null,
  activity_id uuid not null,
  -- The batch in the programme, which the programme's own undo takes back.
  batch_id uuid not null,
  effective_on date not null,
  detail text not null,
  -- EDTF days.
  dates jsonb not null,
  recorded_at timestamptz(3) not null,
  primary key (town_id, id),
  foreign key (town_id, series_id) references workshop_series (town_id, id),
  foreign key (town_id, activity_id) references programme_subject (town_id, id)
);
create index on workshop_record (town_id, series_id);
create index on workshop_record (town_id, activity_id);
select secure_town_table('workshop_record', 'select, insert');
