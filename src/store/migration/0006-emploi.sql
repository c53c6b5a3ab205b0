-- The timetable of a year, carried by a composante, a mention or a parcours (the narrowest that is named).
create table emploi (
  id uuid primary key,
  composante_id uuid not null references composante,
  mention_id uuid references mention,
  parcours_id uuid references parcours,
  intitule text not null check (intitule <> ''),
  debut date not null,
  fin date not null,
  -- The slot grid, in minutes since midnight; `jours` are 1 Monday … 7 Sunday.
  jours int[] not null default '{1,2,3,4,5,6}',
  ouverture int not null default 480,
  fermeture int not null default 1080,
  pas int not null default 30 check (pas > 0),
  dejeuner_debut int not null default 750,
  dejeuner_fin int not null default 810,
  -- Weeks between publication and the first séance; null: nobody said, and nothing is checked.
  preavis_semaines int check (preavis_semaines > 0),
  -- Counts every change of what is asked (cours, groupes, people, closures).
  version int not null default 1,
  cree_le timestamptz not null default now(),
  check (fin >= debut),
  check (parcours_id is null or mention_id is not null),
  check (ouverture <= dejeuner_debut and dejeuner_debut <= dejeuner_fin and dejeuner_fin <= fermeture)
);
create index emploi_composante on emploi (composante_id);

create table emploi_millesime (
  emploi_id uuid not null references emploi on delete cascade,
  millesime_id uuid not null references millesime on delete cascade,
  primary key (emploi_id, millesime_id)
);
create index emploi_millesime_millesime on emploi_millesime (millesime_id);

-- Days on which nothing is held; public holidays come from the register.
create table fermeture (
  id uuid primary key,
  emploi_id uuid not null references emploi on delete cascade,
  nom text not null,
  du date not null,
  au date not null,
  check (au >= du)
);
create index fermeture_emploi on fermeture (emploi_id);

-- Learners who are always together: a promotion whose statuts do not share every séance is several groupes.
create table groupe (
  id uuid primary key,
  emploi_id uuid not null references emploi on delete cascade,
  millesime_id uuid references millesime on delete set null,
  nom text not null check (nom <> ''),
  -- null: unknown, and the size of rooms is then not checked for it.
  effectif int check (effectif > 0),
  statuts text[] not null default '{}',
  -- A RythmeGroupe (domain/planning/emploi/rythme-groupe.schema.ts).
  rythme jsonb not null,
  -- In minutes of class; null: no limit.
  jour_max int check (jour_max > 0),
  semaine_max int check (semaine_max > 0),
  -- Agreed working time at the employer's, minutes a week; null: unknown.
  entreprise_semaine int check (entreprise_semaine >= 0),
  -- The learners' mailing list, and the employers' or CFA's contacts.
  courriel text,
  contacts text[] not null default '{}',
  ordre int not null default 0
);
create index groupe_emploi on groupe (emploi_id);
create index groupe_millesime on groupe (millesime_id);

-- A room of a composante: every timetable of the composante shares it.
create table salle (
  id uuid primary key,
  composante_id uuid not null references composante,
  site_id uuid references site on delete set null,
  nom text not null check (nom <> ''),
  -- null: unknown, and it receives no groupe whose size is known.
  capacite int check (capacite > 0),
  equipements text[] not null default '{}',
  -- null: nobody looked.
  accessible boolean,
  version int not null default 1
);
create index salle_composante on salle (composante_id);

-- Who teaches: a person of the house, or a name from outside without an account.
create table intervenant (
  id uuid primary key,
  composante_id uuid not null references composante,
  personne_id uuid references personne on delete set null,
  nom text not null check (nom <> ''),
  courriel text,
  externe boolean not null,
  jour_max int check (jour_max > 0),
  version int not null default 1,
  unique (composante_id, personne_id)
);
create index intervenant_composante on intervenant (composante_id);

-- When someone or something may be used. Without a weekly `disponible` line everything is open; dated lines outweigh
-- weekly ones. `prefere` and `evite` only weigh.
create table disponibilite (
  id uuid primary key,
  intervenant_id uuid references intervenant on delete cascade,
  salle_id uuid references salle on delete cascade,
  groupe_id uuid references groupe on delete cascade,
  sens text not null check (sens in ('disponible', 'indisponible', 'prefere', 'evite')),
  -- A weekly line has a day of the week (1 Monday … 7 Sunday); a dated one has du and au.
  jour_semaine int check (jour_semaine between 1 and 7),
  du date,
  au date,
  -- Minutes since midnight; both null: the whole day.
  debut int,
  fin int,
  motif text,
  check (num_nonnulls(intervenant_id, salle_id, groupe_id) = 1),
  check (jour_semaine is not null or (du is not null and au is not null)),
  check (du is null or au is null or au >= du),
  check ((debut is null) = (fin is null) and (debut is null or fin > debut))
);
create index disponibilite_intervenant on disponibilite (intervenant_id);
create index disponibilite_salle on disponibilite (salle_id);
create index disponibilite_groupe on disponibilite (groupe_id);

-- What is taught: an EC of a maquette with its hours, as this year's timetable holds it.
create table cours (
  id uuid primary key,
  emploi_id uuid not null references emploi on delete cascade,
  -- The node of the maquette; null: an activity of no EC (FI projects, a meeting).
  -- No foreign key: an EC taken out and put back by an undo keeps its identifier, and finds its cours again.
  ec_id uuid,
  code text,
  intitule text not null check (intitule <> ''),
  -- Always the sum of its blocks: a trigger holds it at commit.
  minutes int not null check (minutes > 0),
  equipements text[] not null default '{}',
  site_id uuid references site on delete set null,
  -- Held elsewhere: no room, a place and how to go there.
  hors_site boolean not null default false,
  lieu text,
  transport text,
  -- Days wished between two blocks.
  ecart int not null default 3 check (ecart >= 0),
  ordre int not null default 0,
  version int not null default 1
);
create index cours_emploi on cours (emploi_id);
create index cours_ec on cours (ec_id);

-- A block keeps its identifier from one edition to the next: what hangs on it (attendance) follows.
create table bloc_cours (
  id uuid primary key,
  cours_id uuid not null references cours on delete cascade,
  rang int not null,
  minutes int not null check (minutes > 0),
  unique (cours_id, rang) deferrable initially deferred
);

create function cours_somme_exacte() returns trigger language plpgsql as $$
declare
  concerne uuid;
begin
  if tg_table_name = 'cours' then
    concerne := new.id;
  elsif tg_op = 'DELETE' then
    concerne := old.cours_id;
  else
    concerne := new.cours_id;
  end if;
  if exists (
    select 1 from cours c where c.id = concerne
      and c.minutes <> (select coalesce(sum(b.minutes), 0) from bloc_cours b where b.cours_id = c.id)
  ) then
    raise exception 'les blocs du cours % ne font pas ses heures', concerne;
  end if;
  return null;
end $$;
create constraint trigger cours_somme_exacte after insert or update of minutes on cours
  deferrable initially deferred for each row execute function cours_somme_exacte();
create constraint trigger bloc_cours_somme_exacte after insert or update or delete on bloc_cours
  deferrable initially deferred for each row execute function cours_somme_exacte();

create table cours_groupe (
  cours_id uuid not null references cours on delete cascade,
  groupe_id uuid not null references groupe on delete cascade,
  primary key (cours_id, groupe_id)
);
create index cours_groupe_groupe on cours_groupe (groupe_id);

create table cours_intervenant (
  cours_id uuid not null references cours on delete cascade,
  intervenant_id uuid not null references intervenant on delete cascade,
  primary key (cours_id, intervenant_id)
);
create index cours_intervenant_intervenant on cours_intervenant (intervenant_id);

-- `apres_id` ends before `cours_id` starts.
create table cours_apres (
  cours_id uuid not null references cours on delete cascade,
  apres_id uuid not null references cours on delete cascade,
  primary key (cours_id, apres_id),
  check (cours_id <> apres_id)
);

-- Fixed in the calendar before anything else: a forum, a trip, an exam week.
create table evenement (
  id uuid primary key,
  emploi_id uuid not null references emploi on delete cascade,
  nom text not null check (nom <> ''),
  du date not null,
  au date not null,
  -- Minutes since midnight, each day; both null: the whole day.
  debut int,
  fin int,
  lieu text,
  hors_site boolean not null default false,
  transport text,
  -- The cours whose hours it gives, one block a day; null: it only holds people.
  cours_id uuid references cours on delete set null,
  check (au >= du),
  check ((debut is null) = (fin is null) and (debut is null or fin > debut)),
  check (cours_id is null or debut is not null)
);
create index evenement_emploi on evenement (emploi_id);

create table evenement_groupe (
  evenement_id uuid not null references evenement on delete cascade,
  groupe_id uuid not null references groupe on delete cascade,
  primary key (evenement_id, groupe_id)
);
create table evenement_intervenant (
  evenement_id uuid not null references evenement on delete cascade,
  intervenant_id uuid not null references intervenant on delete cascade,
  primary key (evenement_id, intervenant_id)
);

-- A version of a timetable: several drafts may be tried, one is public.
create table edition (
  id uuid primary key,
  emploi_id uuid not null references emploi on delete cascade,
  numero int not null,
  statut text not null check (statut in ('brouillon', 'publiee', 'remplacee')),
  nom text,
  -- What it was copied from: the version whose changes are counted.
  depuis_id uuid references edition on delete set null,
  -- Counts every change of its séances: whoever read an older one is told.
  revision int not null default 1,
  ouverte_le timestamptz not null default now(),
  ouverte_par uuid references personne,
  publiee_le timestamptz,
  publiee_par uuid references personne,
  remplacee_le timestamptz,
  unique (emploi_id, numero)
);
create unique index edition_publique on edition (emploi_id) where statut = 'publiee';

-- A block where it stands in one edition. Whoever attends and teaches is written here: a replacement changes one séance,
-- not the cours.
create table seance (
  id uuid primary key,
  edition_id uuid not null references edition on delete cascade,
  bloc_id uuid not null references bloc_cours on delete cascade,
  jour date not null,
  -- Minutes since midnight, and minutes long.
  debut int not null check (debut between 0 and 1439),
  duree int not null check (duree > 0),
  -- null: hors site.
  salle_id uuid references salle on delete set null,
  verrouillee boolean not null default false,
  hors_site boolean not null default false,
  lieu text,
  transport text,
  unique (edition_id, bloc_id)
);
create index seance_edition_jour on seance (edition_id, jour, debut);
create index seance_bloc on seance (bloc_id);
create index seance_salle on seance (salle_id, jour);

create table seance_groupe (
  seance_id uuid not null references seance on delete cascade,
  groupe_id uuid not null references groupe on delete cascade,
  primary key (seance_id, groupe_id)
);
create index seance_groupe_groupe on seance_groupe (groupe_id);
create table seance_intervenant (
  seance_id uuid not null references seance on delete cascade,
  intervenant_id uuid not null references intervenant on delete cascade,
  primary key (seance_id, intervenant_id)
);
create index seance_intervenant_intervenant on seance_intervenant (intervenant_id);

-- A rule waived knowingly, with its trace. `bloc_id` null: for the whole cours.
create table dispense_emploi (
  id uuid primary key,
  edition_id uuid not null references edition on delete cascade,
  regle text not null,
  cours_id uuid not null references cours on delete cascade,
  bloc_id uuid references bloc_cours on delete cascade,
  params jsonb not null default '{}',
  motif text not null check (motif <> ''),
  par uuid not null references personne,
  le timestamptz not null default now()
);
create index dispense_emploi_edition on dispense_emploi (edition_id);

-- A run of the planner on a draft, with the best it found: `plan` is a PlanCalcule (domain/planning/emploi).
create table calcul (
  id uuid primary key,
  edition_id uuid not null references edition on delete cascade,
  etat text not null check (etat in ('en_cours', 'arrete', 'termine', 'interrompu', 'garde', 'abandonne')),
  graine int not null,
  budget_ms int not null check (budget_ms > 0),
  -- What it started from: a draft that moved since is a conflict, not an overwrite.
  edition_revision int not null,
  emploi_version int not null,
  places int,
  total int,
  score int,
  termes jsonb not null default '[]',
  plan jsonb,
  lance_par uuid references personne,
  lance_le timestamptz not null default now(),
  vu_le timestamptz not null default now(),
  fini_le timestamptz
);
create index calcul_edition on calcul (edition_id, lance_le);
create unique index calcul_en_cours on calcul (edition_id) where etat = 'en_cours';
