-- What people say counts, and two rules the planner keeps when they are asked for.
alter table emploi
  -- Importance of each criterion that is not at its usual one (domain/planning/emploi/importance.ts).
  add column importances jsonb not null default '{}',
  -- A lunch that slides, in minutes: between `repas_de` and `repas_a`, `repas_minutes` in a row stay free. All null: the
  -- fixed lunch of the grid, closed to everyone.
  add column repas_de int,
  add column repas_a int,
  add column repas_minutes int,
  add constraint emploi_repas check (
    num_nonnulls(repas_de, repas_a, repas_minutes) in (0, 3)
    and (repas_de is null or (repas_de >= 0 and repas_minutes > 0 and repas_a - repas_de >= repas_minutes))
  );

-- Days that must lie between two blocks (7: a week from one to the next); null: on different days is enough.
alter table cours add column ecart_min int check (ecart_min between 1 and 60);

-- What counted when the run was started; null: a run of before anyone could say it.
alter table calcul add column importances jsonb;
