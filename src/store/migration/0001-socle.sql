-- The ground every noun stands on: audit, outgoing mail, files, rate limits, text search.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent is only stable; the dictionary is ours to keep, so an index may use it.
create function sans_accent(texte text) returns text
  language sql immutable strict parallel safe
  as $$ select lower(unaccent('unaccent'::regdictionary, texte)) $$;

create table audit (
  id bigint generated always as identity primary key,
  le timestamptz not null default now(),
  -- null: the system itself.
  acteur uuid,
  action text not null,
  objet_type text not null,
  objet_id text,
  detail jsonb not null default '{}'
);
create index audit_objet on audit (objet_type, objet_id, id);

create function audit_intouchable() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only';
end $$;
create trigger audit_sans_reecriture before update or delete on audit
  for each row execute function audit_intouchable();
create trigger audit_sans_vidage before truncate on audit
  for each statement execute function audit_intouchable();

-- Outgoing mail commits with the deed that wants it; a job sends it afterwards.
create table courrier (
  id uuid primary key,
  cree_le timestamptz not null default now(),
  destinataire text not null,
  sujet text not null,
  texte text not null,
  envoye_le timestamptz,
  essais int not null default 0,
  prochain_essai timestamptz not null default now(),
  -- The last refusal, kept as it was said; once abandoned nobody tries again but on demand.
  erreur text,
  abandonne_le timestamptz,
  check (envoye_le is null or abandonne_le is null)
);
create index courrier_a_envoyer on courrier (prochain_essai) where envoye_le is null and abandonne_le is null;

-- A file is known by its hash; its bytes live in the file gateway.
create table fichier (
  empreinte text primary key check (empreinte ~ '^[0-9a-f]{64}$'),
  type_mime text not null,
  taille bigint not null check (taille >= 0),
  cree_le timestamptz not null default now()
);

create table limite_debit (
  cle text not null,
  fenetre timestamptz not null,
  nombre int not null,
  primary key (cle, fenetre)
);
