-- What an archive is signed with when it leaves this installation, and whose signature an archive bore that came in.

create table workshop_archive_key (
  town_id uuid primary key references tenancy_town,
  -- Ed25519, PKCS 8 in PEM.
  private_key text not null,
  made_at timestamptz(3) not null
);
select secure_town_table('workshop_archive_key', 'select, insert');

alter table workshop_archive add column fingerprint text not null default '';
