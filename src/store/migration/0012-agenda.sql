-- A secret address at which a calendar is read without an account: whoever holds it reads, so only its print is kept.
create table agenda (
  id uuid primary key,
  -- null: everything a person teaches, whatever the timetable.
  emploi_id uuid references emploi on delete cascade,
  -- Whose calendar: exactly one; `statut` narrows a promotion.
  millesime_id uuid references millesime on delete cascade,
  groupe_id uuid references groupe on delete cascade,
  intervenant_id uuid references intervenant on delete cascade,
  salle_id uuid references salle on delete cascade,
  personne_id uuid references personne on delete cascade,
  statut text,
  -- `employeur`: days of class and days at the employer's, nothing of what is taught.
  nature text not null check (nature in ('seances', 'employeur')),
  empreinte text not null unique,
  cree_le timestamptz not null,
  cree_par uuid references personne on delete set null,
  -- Read last: an address nobody reads may be closed.
  lu_le timestamptz,
  revoque_le timestamptz,
  check (num_nonnulls(millesime_id, groupe_id, intervenant_id, salle_id, personne_id) = 1),
  check ((emploi_id is null) = (personne_id is not null)),
  check (statut is null or millesime_id is not null)
);
create index agenda_emploi on agenda (emploi_id);
create index agenda_personne on agenda (personne_id);
-- One open address per calendar: a new one closes the old.
create unique index agenda_ouvert on agenda (
  nature,
  coalesce(emploi_id, personne_id),
  coalesce(millesime_id, groupe_id, intervenant_id, salle_id, personne_id),
  coalesce(statut, '')
) where revoque_le is null;
