-- Towns, staff and their roles; and what every table of a town gets.

create schema auth;
grant usage on schema public to app;

-- Row-level security, for the owner too: a row is there only for its own town.
create function secure_town_table(tbl regclass, rights text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format(
    'create policy town_only on %s using (town_id = nullif(current_setting(''app.town'', true), '''')::uuid)
     with check (town_id = nullif(current_setting(''app.town'', true), '''')::uuid)', tbl);
  execute format('grant %s on %s to app', rights, tbl);
end $$;
revoke execute on function secure_town_table(regclass, text) from public;

create table tenancy_town (
  town_id uuid primary key,
  code text not null unique check (code ~ '^[0-9]{6}$'),
  name text not null check (name <> ''),
  version bigint not null default 1,
  is_demo boolean not null default false,
  created_at timestamptz(3) not null
);
select secure_town_table('tenancy_town', 'select, update');

create table tenancy_staff (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  user_id text not null,
  name text not null check (name <> ''),
  created_at timestamptz(3) not null,
  ended_at timestamptz(3),
  primary key (town_id, id),
  unique (town_id, user_id)
);
select secure_town_table('tenancy_staff', 'select, insert, update');

create table tenancy_grant (
  town_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  role text not null check (role in ('administrator', 'editor', 'facilitator', 'viewer')),
  scope uuid,
  primary key (town_id, id),
  foreign key (town_id, staff_id) references tenancy_staff,
  unique nulls not distinct (town_id, staff_id, role, scope)
);
select secure_town_table('tenancy_grant', 'select, insert, delete');

-- Who did what, append-only; each row carries the hash of the one before it.
create table tenancy_audit (
  town_id uuid not null references tenancy_town,
  number bigint not null,
  at timestamptz(3) not null,
  who text not null,
  what text not null,
  details jsonb not null default '{}',
  previous_hash text not null,
  hash text not null,
  primary key (town_id, number)
);
select secure_town_table('tenancy_audit', 'select, insert');

-- The four looks that must be possible before a town is known. They run as the owner, whose own
-- row-level security is forced, so the policies below let the owner through.
create policy owner_sees_towns on tenancy_town to current_user using (true) with check (true);
create policy owner_sees_staff on tenancy_staff to current_user using (true) with check (true);

create function tenancy_towns() returns table (town_id uuid, code text, name text, version bigint, is_demo boolean)
  language sql stable security definer set search_path = public as
  $$ select town_id, code, name, version, is_demo from tenancy_town order by code $$;
create function tenancy_town_by_code(wanted text)
  returns table (town_id uuid, code text, name text, version bigint, is_demo boolean)
  language sql stable security definer set search_path = public as
  $$ select town_id, code, name, version, is_demo from tenancy_town where code = wanted $$;
grant execute on function tenancy_towns(), tenancy_town_by_code(text) to app;

-- Public pages are kept in memory per town version; every node hears when it grows.
create function tenancy_announce_version() returns trigger language plpgsql as $$
begin
  perform pg_notify('town_version', new.town_id || ' ' || new.version);
  return new;
end $$;
create trigger announce_version after insert or update of version, name on tenancy_town
  for each row execute function tenancy_announce_version();
