create table mention (
  id uuid primary key,
  composante_id uuid not null references composante,
  nom text not null,
  type_diplome text,
  niveau int,
  rncp text,
  version int not null default 1
);

create table parcours (
  id uuid primary key,
  mention_id uuid not null references mention,
  code text not null,
  intitule text not null,
  annee text not null check (annee in ('M1', 'M2')),
  version int not null default 1,
  unique (mention_id, code)
);

-- Words as the search compares them: no accent, no punctuation, one space around each.
create function texte_recherche(texte text) returns text
  language sql immutable strict parallel safe
  as $$ select ' ' || trim(regexp_replace(sans_accent(texte), '[^a-z0-9]+', ' ', 'g')) || ' ' $$;

-- A parcours-year. `contenu` is the descriptive part of a Programme (domain/offre/programme.schema.ts), all but the maquette.
create table millesime (
  id uuid primary key,
  parcours_id uuid not null references parcours,
  -- Its public address, given once: /formations/<adresse>.
  adresse text not null unique,
  annee_universitaire text,
  site_id uuid references site,
  contenu jsonb not null,
  -- Counts every change: an edit that read an older number is a conflict, shown field by field.
  revision int not null default 1,
  cree_le timestamptz not null default now(),
  modifie_le timestamptz not null default now()
);
create index millesime_parcours on millesime (parcours_id);

create table bloc (
  id uuid primary key,
  millesime_id uuid not null references millesime on delete cascade,
  code text not null,
  intitule text not null,
  ordre int not null,
  -- Two BCC may swap their codes in one deed.
  unique (millesime_id, code) deferrable initially deferred
);

-- `code` null: the brochure does not split its table.
create table semestre (
  id uuid primary key,
  millesime_id uuid not null references millesime on delete cascade,
  code text,
  ordre int not null
);
create index semestre_millesime on semestre (millesime_id, ordre);

-- What a semester holds of a BCC. `bloc_id` null: the brochure names no BCC.
create table partie (
  id uuid primary key,
  semestre_id uuid not null references semestre on delete cascade,
  bloc_id uuid references bloc on delete set null,
  ordre int not null
);
create index partie_semestre on partie (semestre_id, ordre);

-- `intitule` null: an implicit UE. `ordre` runs over the whole maquette.
create table ue (
  id uuid primary key,
  millesime_id uuid not null references millesime on delete cascade,
  partie_id uuid not null references partie on delete cascade,
  code text,
  intitule text,
  ects numeric,
  coefficient numeric,
  responsables text[] not null default '{}',
  ordre int not null
);
create index ue_millesime on ue (millesime_id, ordre);
create index ue_partie on ue (partie_id);

create table ec (
  id uuid primary key,
  ue_id uuid not null references ue on delete cascade,
  code text,
  intitule text not null,
  nature text,
  ects numeric,
  coefficient numeric,
  statuts text[] not null default '{}',
  responsables text[] not null default '{}',
  -- null: unknown; 'non évalué' is a known answer.
  evaluation text,
  ordre int not null
);
create index ec_ue on ec (ue_id, ordre);

create table ec_volume (
  ec_id uuid not null references ec on delete cascade,
  ordre int not null,
  -- null: hours are stated, how they are taught is not.
  mode text,
  heures numeric not null check (heures > 0),
  primary key (ec_id, ordre)
);

-- The life of a published text: one open version at most, one in public at most.
create table version_programme (
  id uuid primary key,
  millesime_id uuid not null references millesime on delete cascade,
  numero int not null,
  statut text not null check (statut in ('brouillon', 'en_relecture', 'approuvee', 'publiee', 'remplacee')),
  -- The whole Programme, frozen at publication; null while it is open.
  contenu jsonb,
  ouverte_le timestamptz not null default now(),
  approuvee_le timestamptz,
  approuvee_par uuid references personne,
  publiee_le timestamptz,
  publiee_par uuid references personne,
  remplacee_le timestamptz,
  -- What the catalogue searches, computed at publication, kept as bare words.
  recherche text,
  -- What the catalogue shows and filters: kept by the trigger below.
  resume jsonb,
  unique (millesime_id, numero),
  check ((statut in ('publiee', 'remplacee')) = (contenu is not null))
);
create unique index version_ouverte on version_programme (millesime_id)
  where statut in ('brouillon', 'en_relecture', 'approuvee');
create unique index version_publique on version_programme (millesime_id) where statut = 'publiee';
create index version_recherche on version_programme using gin (recherche gin_trgm_ops) where statut = 'publiee';

create function version_resume() returns trigger language plpgsql as $$
declare
  c jsonb := new.contenu;
  o jsonb := c -> 'organisation';
begin
  if c is null then
    new.resume := null;
    return new;
  end if;
  new.resume := jsonb_build_object(
    'code', c #> '{parcours,code}',
    'intitule', c #> '{parcours,intitule}',
    'annee', c #> '{parcours,annee}',
    'campus', c #> '{parcours,campus}',
    'statuts', c #> '{parcours,statuts}',
    'capacite', c #> '{parcours,capacite}',
    'type', c #> '{diplome,type}',
    'mention', c #> '{diplome,mention}',
    'rncp', c #> '{diplome,rncp}',
    'rubrique', c #> '{document,rubrique}',
    'etablissement', c #> '{etablissement,nom}',
    'composante', c #> '{composante,nom}',
    'ville', coalesce(c #> '{site,adresse,ville}', c #> '{composante,adresse,ville}'),
    'rythme', case
      when (o ->> 'semainesCours') is not null and (o ->> 'semainesEntreprise') is not null then 'semaines'
      when jsonb_array_length(coalesce(o -> 'joursCours', '[]')) > 0 then 'jours'
    end,
    'semainesCours', o -> 'semainesCours',
    'semainesEntreprise', o -> 'semainesEntreprise',
    'joursCours', (
      select coalesce(sum(case jour ->> 'partie' when 'journee' then 1 else 0.5 end), 0)
      from jsonb_array_elements(o -> 'joursCours') as jour),
    'heures', o -> 'heuresAnnoncees',
    'debut', o -> 'debut',
    'fin', o -> 'fin',
    'anneeUniversitaire', c #> '{document,anneeUniversitaire}',
    'secteurs', c #> '{debouches,secteurs}'
  );
  new.recherche := texte_recherche(new.recherche);
  return new;
end $$;
create trigger version_resume before insert or update of contenu, recherche on version_programme
  for each row execute function version_resume();

create table brochure (
  id uuid primary key,
  nom text not null,
  fichier text not null references fichier,
  -- A Lecture (domain/offre/lecture.schema.ts).
  lecture jsonb not null,
  -- Whose it is: a parcours, or a mention that will have one more.
  mention_id uuid not null references mention,
  parcours_id uuid references parcours,
  -- The programme that was made of it; its review is closed then.
  millesime_id uuid references millesime,
  deposee_par uuid not null references personne,
  deposee_le timestamptz not null default now()
);

-- What a person said of a field that was read: accepted, corrected, or set aside.
create table champ_revu (
  brochure_id uuid not null references brochure on delete cascade,
  chemin text not null,
  decision text not null check (decision in ('accepte', 'corrige', 'ecarte')),
  valeur jsonb,
  par uuid not null references personne,
  le timestamptz not null default now(),
  primary key (brochure_id, chemin)
);

-- A finding of the relecteur set aside, with a reason: for one check at one place, as it stood that day.
create table dispense_relecture (
  millesime_id uuid not null references millesime on delete cascade,
  code text not null,
  chemin text not null,
  -- What the finding said: when it says something else, it is another finding.
  params jsonb not null,
  motif text not null,
  par uuid not null references personne,
  le timestamptz not null default now(),
  primary key (millesime_id, code, chemin)
);
