-- What each link printed by a programme answered, the last time it was asked.
create table lien_suivi (
  adresse text primary key,
  -- `inconnu`: no answer that says anything (no network, a page that asks who comes); it never makes a link dead.
  etat text not null check (etat in ('repond', 'muet', 'inconnu')),
  vu_le timestamptz not null,
  -- The day it was first found gone; kept while nothing says otherwise.
  muet_depuis date,
  -- The last day it was found gone.
  muet_le date,
  check ((muet_depuis is null) = (muet_le is null)),
  check (etat <> 'muet' or muet_depuis is not null),
  check (etat <> 'repond' or muet_depuis is null)
);
