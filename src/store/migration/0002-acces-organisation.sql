create table personne (
  id uuid primary key,
  prenom text not null,
  nom text not null,
  courriel text not null,
  -- argon2id, PHC string; null: signs in by link only.
  mot_de_passe text,
  cree_le timestamptz not null default now(),
  version int not null default 1
);
create unique index personne_courriel on personne (lower(courriel));

create table session (
  id uuid primary key,
  -- sha256 of the cookie: the database alone cannot impersonate anyone.
  empreinte text not null unique,
  personne_id uuid not null references personne on delete cascade,
  cree_le timestamptz not null default now(),
  vue_le timestamptz not null default now(),
  expire_le timestamptz not null,
  revoquee_le timestamptz,
  navigateur text not null default ''
);
create index session_personne on session (personne_id);

create table lien_unique (
  empreinte text primary key,
  personne_id uuid not null references personne on delete cascade,
  cree_le timestamptz not null default now(),
  expire_le timestamptz not null,
  utilise_le timestamptz
);

create table etablissement (
  id uuid primary key,
  nom text not null,
  uai text,
  siret text,
  voie text,
  code_postal text,
  ville text,
  site_web text,
  slogan text,
  slogan_langue text not null default 'fr',
  textes text[] not null default '{}',
  version int not null default 1
);

create table composante (
  id uuid primary key,
  etablissement_id uuid not null references etablissement,
  nom text not null,
  nom_long text,
  variantes text[] not null default '{}',
  voie text,
  code_postal text,
  ville text,
  site_web text,
  courriel text,
  telephone text,
  -- Brand kit: { couleur, couleurTexte, slogan, sloganLangue, logo (file hash), logoTexte }
  marque jsonb not null default '{}',
  version int not null default 1
);

create table site (
  id uuid primary key,
  composante_id uuid not null references composante,
  nom text not null,
  voie text,
  code_postal text,
  ville text,
  acces text,
  version int not null default 1
);

-- A mailbox is not a person: it survives whoever reads it.
create table boite_fonctionnelle (
  id uuid primary key,
  courriel text not null,
  libelle text not null,
  -- What is written to this role on this perimeter comes here first.
  role text,
  perimetre_type text not null,
  perimetre_id uuid not null
);

create table affectation (
  id uuid primary key,
  personne_id uuid not null references personne on delete cascade,
  role text not null,
  perimetre_type text not null check (perimetre_type in ('installation', 'etablissement', 'composante', 'mention', 'parcours', 'promotion')),
  -- null only for the whole installation.
  perimetre_id uuid,
  titre text,
  debut date not null,
  fin date,
  cree_le timestamptz not null default now(),
  check ((perimetre_type = 'installation') = (perimetre_id is null)),
  check (fin is null or fin >= debut)
);
create index affectation_personne on affectation (personne_id);
create index affectation_perimetre on affectation (perimetre_type, perimetre_id);
