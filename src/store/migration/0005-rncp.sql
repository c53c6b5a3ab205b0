-- An import of the open data of France compétences: who asked, what was kept of it, how it went.
create table import_rncp (
  id uuid primary key,
  nom text not null,
  -- Which fiches are kept: all of the RNCP of level 7, a list, or the whole file. Those the programmes cite are kept always.
  portee text not null check (portee in ('niveau_7', 'liste', 'tout')),
  numeros text[] not null default '{}',
  etat text not null default 'attente' check (etat in ('attente', 'en_cours', 'fini', 'refuse')),
  -- Its bytes, cut in pieces the file gateway keeps until it is read; empty once it is, or for a file read in place.
  morceaux text[] not null default '{}',
  taille bigint,
  lus bigint not null default 0,
  -- The day the file speaks of, from its name; null when it says none.
  jour_fichier date,
  version_flux text,
  -- Of the whole file: null until it was read to its end.
  fiches int,
  retenues int,
  inchangees int,
  -- Fiches that could not be read or were set aside: line of the file, reason. The first ones only; `refusees` counts all.
  refus jsonb not null default '[]',
  refusees int,
  -- Why the file itself was refused.
  motif jsonb,
  -- null: at the keyboard of the machine.
  par uuid references personne,
  cree_le timestamptz not null default now(),
  fini_le timestamptz
);
create index import_rncp_date on import_rncp (cree_le);

-- A fiche as it was read at an import: what France compétences changes afterwards is another row.
create table fiche_rncp (
  id uuid primary key,
  numero text not null check (numero ~ '^(RNCP|RS)[0-9]+$'),
  -- 1, 2, … for one number.
  rang int not null check (rang > 0),
  intitule text,
  etat text,
  actif boolean,
  niveau int,
  date_effet date,
  fin_enregistrement date,
  nouvelles text[] not null,
  anciennes text[] not null,
  apprentissage boolean,
  -- The whole fiche (domain/offre/rncp/rncp.schema.ts): blocs, compétences, certificateurs, voies d'accès…
  contenu jsonb not null,
  empreinte text not null,
  import_id uuid not null references import_rncp,
  lue_le timestamptz not null,
  -- When an import brought another text of it; null for the text that holds.
  remplacee_le timestamptz,
  recherche text not null,
  unique (numero, rang)
);
create unique index fiche_rncp_courante on fiche_rncp (numero) where remplacee_le is null;
create index fiche_rncp_recherche on fiche_rncp using gin (recherche gin_trgm_ops) where remplacee_le is null;
create index fiche_rncp_import on fiche_rncp (import_id);

-- The text of the fiche the cohorte of a parcours-year is prepared for, as a person confirmed it.
create table lien_rncp (
  millesime_id uuid primary key references millesime on delete cascade,
  fiche_id uuid not null references fiche_rncp,
  par uuid not null references personne,
  le timestamptz not null
);

-- What the watch said last of a parcours-year: it writes to people when it says something else.
create table veille_rncp (
  millesime_id uuid primary key references millesime on delete cascade,
  constats jsonb not null,
  le timestamptz not null
);
