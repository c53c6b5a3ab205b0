-- What a parcours has received and published is not erased with it: whoever removes a parcours (or a composante with
-- its registers) closes these first, and says so.
alter table inscription drop constraint inscription_parcours_id_fkey;
alter table inscription add constraint inscription_parcours_id_fkey
  foreign key (parcours_id) references parcours on delete restrict;
alter table inscription drop constraint inscription_composante_id_fkey;
alter table inscription add constraint inscription_composante_id_fkey
  foreign key (composante_id) references composante on delete restrict;
alter table enquete drop constraint enquete_parcours_id_fkey;
alter table enquete add constraint enquete_parcours_id_fkey
  foreign key (parcours_id) references parcours on delete restrict;
alter table demande drop constraint demande_parcours_id_fkey;
alter table demande add constraint demande_parcours_id_fkey
  foreign key (parcours_id) references parcours on delete restrict;
alter table mission drop constraint mission_parcours_id_fkey;
alter table mission add constraint mission_parcours_id_fkey
  foreign key (parcours_id) references parcours on delete restrict;
