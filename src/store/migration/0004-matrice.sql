-- What an EC develops and serves: the words of a competence and of an objective of its own programme.
alter table ec
  add column competences text[] not null default '{}',
  add column objectifs text[] not null default '{}';

-- One teaching for several parcours: the EC that carries it, and one EC of another programme that shares it.
create table mutualisation (
  id uuid primary key,
  porteur_millesime_id uuid not null references millesime on delete cascade,
  -- Not a foreign key: an EC deleted from a draft comes back, the same, when the deletion is undone.
  porteur_ec_id uuid not null,
  associe_millesime_id uuid not null references millesime on delete cascade,
  associe_ec_id uuid not null,
  statut text not null check (statut in ('proposee', 'acceptee', 'refusee', 'retiree', 'terminee')),
  -- The side that proposed; the other one answers.
  proposee_par_cote text not null check (proposee_par_cote in ('porteur', 'associe')),
  -- What the associated programme takes of the cost: a fraction, or hours; both null, unknown.
  part_numerateur int check (part_numerateur >= 0),
  part_denominateur int check (part_denominateur > 0),
  part_heures numeric(8, 2) check (part_heures >= 0),
  -- The shared EC as both sides knew it when they agreed, or when the associated one last acknowledged it.
  convenu jsonb,
  convenu_le timestamptz,
  proposee_par uuid not null references personne,
  proposee_le timestamptz not null,
  -- Who accepted, refused, withdrew or ended it last, and why.
  decidee_par uuid references personne,
  decidee_le timestamptz,
  motif text,
  revision int not null default 1,
  check (porteur_millesime_id <> associe_millesime_id),
  check ((part_numerateur is null) = (part_denominateur is null)),
  check (part_numerateur is null or part_heures is null),
  check (statut not in ('acceptee', 'terminee') or convenu is not null)
);
create index mutualisation_porteur on mutualisation (porteur_millesime_id, porteur_ec_id);
create index mutualisation_associe on mutualisation (associe_millesime_id);
-- An EC is given by one carrier at a time.
create unique index mutualisation_en_cours on mutualisation (associe_ec_id)
  where statut in ('proposee', 'acceptee');
