-- A file of another system, dropped to be read: its own person's alone until programmes are made of it.
create table import_echange (
  id uuid primary key,
  nom text not null,
  fichier text not null references fichier,
  profil text not null,
  depose_par uuid not null references personne,
  depose_le timestamptz not null default now()
);
create index import_echange_personne on import_echange (depose_par, depose_le desc);

-- The programmes made of it, by their rank in the file.
create table import_programme (
  import_id uuid not null references import_echange on delete cascade,
  rang int not null,
  millesime_id uuid not null references millesime on delete cascade,
  primary key (import_id, rang)
);

-- What a file said beyond a programme, for the next export of the same format; `par` says who gave it.
create table complement_echange (
  millesime_id uuid not null references millesime on delete cascade,
  profil text not null,
  cle text not null,
  valeurs text[] not null,
  par text not null,
  primary key (millesime_id, profil, cle)
);
