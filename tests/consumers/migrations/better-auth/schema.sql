create table "user" (
  id text primary key, name text not null, email text not null unique, email_verified boolean not null, image text,
  created_at timestamp not null default now(), updated_at timestamp not null default now()
);
create table session (
  id text primary key, token text not null unique, expires_at timestamp not null, ip_address text, user_agent text,
  user_id text not null, created_at timestamp not null default now(), updated_at timestamp not null default now()
);
create table account (
  id text primary key, account_id text not null, provider_id text not null, user_id text not null, password text,
  access_token text, refresh_token text, id_token text, access_token_expires_at timestamp,
  refresh_token_expires_at timestamp, scope text,
  created_at timestamp not null default now(), updated_at timestamp not null default now()
);
create table verification (
  id text primary key, identifier text not null, value text not null, expires_at timestamp not null,
  created_at timestamp not null default now(), updated_at timestamp not null default now()
);
