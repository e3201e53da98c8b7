-- A preview keeps what was typed beside the file, how far its steps are taken, and whether it went in.
alter table programme_import_draft
  add column fiscal_year integer not null,
  add column as_of date not null,
  -- So many of its steps count; those behind can be done again.
  add column position integer not null default 0,
  -- The import that came of it; it can become a draft again once that is undone.
  add column batch_id uuid;

-- New, changed, gone and same at the moment of the import; null for those before it was kept.
alter table programme_import add column counts jsonb;
create index on programme_import (town_id, recorded_at);
