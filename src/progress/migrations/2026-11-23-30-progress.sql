-- Published reports: stored once, handed out as stored, never made again.

create table progress_report (
  town_id uuid not null references tenancy_town,
  id uuid not null,
  public_id text not null check (public_id ~ '^[2-9A-HJKMNP-Z]{8}$'),
  programme_id uuid not null,
  title text not null,
  fiscal_year integer not null,
  as_of date not null,
  known_at timestamptz(3) not null,
  template text not null,
  approved_on date,
  document_number text,
  published_at timestamptz(3) not null,
  published_by text not null,
  primary key (town_id, id),
  unique (town_id, public_id),
  foreign key (town_id, programme_id) references programme_subject (town_id, id)
);
create index on progress_report (town_id, programme_id, published_at);
select secure_town_table('progress_report', 'select, insert');

create table progress_report_file (
  town_id uuid not null references tenancy_town,
  report_id uuid not null,
  format text not null check (format in ('html', 'docx', 'pdf', 'xlsx', 'csv', 'json')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  primary key (town_id, report_id, format),
  foreign key (town_id, report_id) references progress_report (town_id, id)
);
select secure_town_table('progress_report_file', 'select, insert');
