-- Which files a town has. The bytes lie under DATA_DIR/files by their hash; only who has the row gets them.

create table kernel_file (
  town_id uuid not null references tenancy_town,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  size bigint not null check (size > 0),
  width integer,
  height integer,
  name text,
  uploaded_at timestamptz(3) not null,
  uploaded_by text not null,
  primary key (town_id, hash),
  check ((width is null) = (height is null))
);
select secure_town_table('kernel_file', 'select, insert');
