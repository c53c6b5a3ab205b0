-- Who follows a programme that year. No more than a name and an address: the sensitive rest has its own places.
create table apprenant (
  id uuid primary key,
  millesime_id uuid not null references millesime,
  prenom text not null check (prenom <> ''),
  nom text not null check (nom <> ''),
  courriel text,
  personne_id uuid references personne on delete set null,
  cree_le timestamptz not null default now()
);
create index apprenant_millesime on apprenant (millesime_id, nom, prenom);
create unique index apprenant_courriel on apprenant (millesime_id, lower(courriel)) where courriel is not null;

-- The statut of a learner is a dated history: both ends counted, no end means still held.
create table apprenant_statut (
  apprenant_id uuid not null references apprenant on delete cascade,
  du date not null,
  au date,
  statut text not null check (statut in ('FI', 'FC', 'APP', 'PRO')),
  motif text,
  primary key (apprenant_id, du),
  check (au is null or au >= du)
);
create unique index apprenant_statut_en_cours on apprenant_statut (apprenant_id) where au is null;

-- The attendance sheet of one block, with the séance as it was held: a later edition moves nothing that was signed.
-- A block that has a sheet can no longer be deleted.
create table feuille (
  id uuid primary key,
  bloc_id uuid not null unique references bloc_cours,
  jour date not null,
  -- Minutes since midnight, and minutes long.
  debut int not null,
  duree int not null check (duree > 0),
  salle text,
  hors_site boolean not null,
  lieu text,
  statut text not null check (statut in ('ouverte', 'close')),
  version int not null default 1,
  ouverte_le timestamptz not null,
  ouverte_par uuid not null references personne,
  close_le timestamptz,
  close_par uuid references personne,
  check ((statut = 'close') = (close_le is not null))
);
create index feuille_jour on feuille (jour);

-- Who really taught, and how long: what a service is counted from.
create table feuille_intervenant (
  feuille_id uuid not null references feuille on delete cascade,
  intervenant_id uuid not null references intervenant,
  primary key (feuille_id, intervenant_id)
);
create index feuille_intervenant_intervenant on feuille_intervenant (intervenant_id);

-- One line per learner expected; `statut` is the one held that day, for whoever funds it.
create table presence (
  feuille_id uuid not null references feuille on delete cascade,
  apprenant_id uuid not null references apprenant,
  statut text not null,
  -- Minutes attended; null: nobody said, which is not an absence.
  minutes int check (minutes >= 0),
  -- Why someone was away, when they said.
  justification text,
  -- How it is known: the sheet itself, or a proof from outside (a badge read at a forum).
  preuve text not null default 'feuille' check (preuve in ('feuille', 'attestation')),
  -- What the proof says of itself: its number, who gave it.
  attestation text,
  par uuid not null references personne,
  le timestamptz not null,
  primary key (feuille_id, apprenant_id),
  check (preuve = 'feuille' or attestation is not null)
);
create index presence_apprenant on presence (apprenant_id);
