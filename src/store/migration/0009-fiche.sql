-- A dated line of a register: a membership, a mark, an agreement, a measured rate, a target job, a project, a vote.
-- `contenu` is what domain/offre/registre/registre.ts says of its register.
create table inscription (
  id uuid primary key,
  registre text not null,
  composante_id uuid references composante on delete cascade,
  parcours_id uuid references parcours on delete cascade,
  contenu jsonb not null,
  version int not null default 1,
  inscrite_le timestamptz not null default now(),
  modifiee_le timestamptz not null default now(),
  check ((composante_id is null) <> (parcours_id is null))
);
create index inscription_composante on inscription (composante_id, registre) where composante_id is not null;
create index inscription_parcours on inscription (parcours_id, registre) where parcours_id is not null;

-- What those who left with the diploma one year say so many months later. No name is kept.
create table enquete (
  id uuid primary key,
  parcours_id uuid not null references parcours on delete cascade,
  promotion int not null,
  mois int not null,
  -- null: nobody wrote down how many were asked.
  interroges int check (interroges > 0),
  source text not null,
  unique (parcours_id, promotion, mois)
);
create table reponse_enquete (
  id uuid primary key,
  enquete_id uuid not null references enquete on delete cascade,
  situation text not null check (situation in ('emploi', 'doctorat', 'autre_poursuite', 'recherche', 'autre')),
  -- The job as its holder names it; the target job it was coded to.
  emploi text,
  metier_id uuid references inscription on delete set null,
  recue_le timestamptz not null default now(),
  check (situation = 'emploi' or (emploi is null and metier_id is null))
);
create index reponse_enquete_enquete on reponse_enquete (enquete_id);

-- What somebody without an account wrote from a fiche, and who answered.
create table demande (
  id uuid primary key,
  parcours_id uuid not null references parcours on delete cascade,
  destinataire text not null check (destinataire in ('formation', 'cfa')),
  statut_vise text,
  nom text not null,
  courriel text not null,
  message text not null,
  recue_le timestamptz not null,
  traitee_le timestamptz,
  traitee_par uuid references personne
);
create index demande_parcours on demande (parcours_id, recue_le);

-- A post an employer offers to a learner on a work contract.
create table mission (
  id uuid primary key,
  parcours_id uuid not null references parcours on delete cascade,
  statut text not null check (statut in ('proposee', 'validee', 'refusee')),
  contrat text not null check (contrat in ('APP', 'PRO')),
  accueil text not null,
  organisme text not null,
  -- The one who signs: for the office of an elected person, the collectivité itself.
  siret text,
  intitule text not null,
  description text not null,
  confidentielle boolean not null,
  domaines text[] not null default '{}',
  courriel text not null,
  proposee_le timestamptz not null,
  decidee_le timestamptz,
  decidee_par uuid references personne,
  motif text,
  check (statut <> 'validee' or cardinality(domaines) > 0)
);
create index mission_parcours on mission (parcours_id, proposee_le);
