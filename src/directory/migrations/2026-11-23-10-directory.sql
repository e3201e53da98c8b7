-- Sections and bodies of a town: who they are, and the changes told of them.

create table directory_subject (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  kind text not null check (kind in ('section', 'body')),
  created_at timestamptz(3) not null,
  primary key (town_id, id)
);
select secure_town_table('directory_subject', 'select, insert');

-- All units of a town are read as one: the scope is the town.
select create_change_table('directory_change');
alter table directory_change
  add check (scope_id = town_id),
  add foreign key (town_id, subject_id) references directory_subject (town_id, id);
create index on directory_change (town_id, subject_id);
