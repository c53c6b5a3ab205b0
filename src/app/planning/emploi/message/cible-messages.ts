/** Why a block may not go there, one sentence per reason. */
import { words } from '../../../message/langue.ts'

export const cibleMessages = words(
  {
    'emploi.cible.jour-ferme': 'Jour fermé : {quoi}.',
    'emploi.cible.hors-journee': 'La séance déborderait sur le déjeuner ou la fin de la journée.',
    'emploi.cible.hors-rythme': '{qui} n’a pas cours ce jour-là.',
    'emploi.cible.evenement': '{qui} est à l’évènement « {quoi} ».',
    'emploi.cible.indisponible': '{qui} n’est pas disponible.',
    'emploi.cible.indisponible-motif': '{qui} n’est pas disponible : {motif}.',
    'emploi.cible.groupe-pris': '{qui} suit déjà « {quoi} ».',
    'emploi.cible.intervenant-pris': '{qui} enseigne déjà « {quoi} ».',
    'emploi.cible.pris-ailleurs': '{qui} est pris par un autre emploi du temps publié.',
    'emploi.cible.deja-ce-jour': '« {quoi} » a déjà une séance ce jour-là.',
    'emploi.cible.limite': '{qui} dépasserait sa limite d’heures.',
    'emploi.cible.salle': 'Aucune salle libre n’a les places et l’équipement demandés.',
    'emploi.cible.aucune-salle': 'Aucune salle, même libre, n’a les places et l’équipement demandés.',
    'emploi.cible.ordre': 'L’ordre avec « {quoi} » ne serait plus respecté.',
  },
  {
    'emploi.cible.jour-ferme': 'Closed day: {quoi}.',
    'emploi.cible.hors-journee': 'The session would run into lunch or past the end of the day.',
    'emploi.cible.hors-rythme': '{qui} has no class that day.',
    'emploi.cible.evenement': '{qui} is at the event “{quoi}”.',
    'emploi.cible.indisponible': '{qui} is not available.',
    'emploi.cible.indisponible-motif': '{qui} is not available: {motif}.',
    'emploi.cible.groupe-pris': '{qui} already attends “{quoi}”.',
    'emploi.cible.intervenant-pris': '{qui} already teaches “{quoi}”.',
    'emploi.cible.pris-ailleurs': '{qui} is held by another published timetable.',
    'emploi.cible.deja-ce-jour': '“{quoi}” already has a session that day.',
    'emploi.cible.limite': '{qui} would go over the limit of hours.',
    'emploi.cible.salle': 'No free room has the seats and the equipment asked for.',
    'emploi.cible.aucune-salle': 'No room, even free, has the seats and the equipment asked for.',
    'emploi.cible.ordre': 'The order with “{quoi}” would no longer hold.',
  },
)
