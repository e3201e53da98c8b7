-- Accounts of better-auth 1.7.6 (as its own generator prints them), attempts to sign in, the first-run token.

create table auth."user" (
  "id" text not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create table auth."session" (
  "id" text not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" ("id") on delete cascade
);
create table auth."account" (
  "id" text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);
create table auth."verification" (
  "id" text not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create index "session_userId_idx" on auth."session" ("userId");
create index "account_userId_idx" on auth."account" ("userId");
create index "verification_identifier_idx" on auth."verification" ("identifier");

-- How often somebody tried, by a hash: people type passwords into the wrong field.
create table auth.sign_in_attempt (
  key text primary key,
  attempts integer not null,
  since timestamptz(3) not null
);

-- At most one token, kept as its hash, and only until the first administrator is there.
create table auth.first_run (
  only_row boolean primary key default true check (only_row),
  token_hash text not null,
  made_at timestamptz(3) not null
);

-- The two looks across towns that accounts need; neither tells which town.
create function tenancy_has_staff() returns boolean
  language sql stable security definer set search_path = public as
  $$ select exists (select 1 from tenancy_staff where ended_at is null) $$;
create function tenancy_serves_elsewhere(wanted text) returns boolean
  language sql stable security definer set search_path = public as
  $$ select exists (select 1 from tenancy_staff where user_id = wanted and ended_at is null
       and town_id is distinct from nullif(current_setting('app.town', true), '')::uuid) $$;
grant execute on function tenancy_has_staff(), tenancy_serves_elsewhere(text) to app;
