-- Makes a module's table of changes: append-only for everybody, one shape for all.

create function create_change_table(name text) returns void language plpgsql as $$
begin
  execute format($sql$
    create table %1$I (
      town_id uuid not null references tenancy_town,
      id uuid not null,
      scope_id uuid not null,
      subject_id uuid not null,
      subject_kind text not null,
      fields jsonb not null check (jsonb_typeof(fields) = 'object'),
      effective_on date not null,
      recorded_at timestamptz(3) not null,
      recorded_by text not null,
      user_id text,
      reason text,
      kind text not null check (kind in ('set', 'correction', 'withdrawal')),
      corrects uuid,
      batch_id uuid not null,
      primary key (town_id, id),
      foreign key (town_id, corrects) references %1$I (town_id, id),
      check ((corrects is null) = (kind = 'set'))
    );
    create index on %1$I (town_id, scope_id, recorded_at, id);
    create index on %1$I (town_id, batch_id);
    create index on %1$I (town_id, corrects) where corrects is not null;
    create trigger append_only before update or delete on %1$I
      for each row execute function refuse_rewriting();
  $sql$, name);
  perform secure_town_table(name::regclass, 'select, insert');
end $$;
revoke execute on function create_change_table(text) from public;

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
