/** Why something waits, cheapest answer first, and what could be granted: one sentence for each code. */
import { words } from '../../message/langue.ts'

export const attenteMessages = words(
  {
    'attente.annee.intersection-vide':
      'Aucun moment de l’année n’est ouvert à la fois à {entre}, assez long pour {minutes}.',
    'attente.annee.aucune-salle':
      'Aucune salle n’a les places, l’équipement et le site que « {module} » demande.',
    'attente.annee.compte.blocs':
      '{qui} : {demande} séances demandées, {possible} au plus dans ses heures ouvertes.',
    'attente.annee.compte.minutes':
      '{qui} : {demande} demandées, {possible} au plus dans ses heures ouvertes.',
    'attente.annee.ecart':
      '« {module} » : {demande} séances à {jours} jours au moins l’une de l’autre, {possible} au plus dans ses jours ouverts.',
    'attente.annee.occupation': 'Sur {creneaux} débuts possibles : {par}.',
    'attente.annee.occupation.libre':
      'Sur {creneaux} débuts possibles, certains sont libres : relancez le calcul.',
    'attente.par.promotion': '{creneaux} pris par d’autres cours de {qui}',
    'attente.par.enseignant': '{creneaux} pris par d’autres cours de {qui}',
    'attente.par.deja-ce-jour': '{creneaux} un jour où « {qui} » a déjà une séance',
    'attente.par.repas': '{creneaux} qui ne laisseraient pas à {qui} le temps de déjeuner',
    'attente.par.trop-proche': '{creneaux} trop près d’une séance de « {qui} »',
    'attente.par.limite': '{creneaux} au-delà de la limite d’heures de {qui}',
    'attente.par.salle': '{creneaux} sans salle libre qui convienne',
    'attente.par.ordre': '{creneaux} contraires à l’ordre avec « {qui} »',
    'attente.entretiens.aucun-jury': 'Aucun jury n’entend {programme}.',
    'attente.entretiens.jamais-disponible':
      '{candidat} n’a aucune heure assez longue après le délai de convocation.',
    'attente.entretiens.intersection-vide': '{candidat} n’est jamais libre quand siègent {jurys}.',
    'attente.entretiens.compte':
      '{jurys} : {demande} candidats qu’eux seuls entendent, {possible} places au plus.',
    'attente.entretiens.occupation': 'Sur {creneaux} débuts possibles, {libres} sont libres.',
    'attente.soutenances.intersection-vide':
      '{entre} ne sont jamais libres ensemble, assez longtemps pour {minutes}.',
    'attente.soutenances.siege-sans-eligible': 'Personne ne peut tenir le siège « {role} ».',
    'attente.soutenances.siege-vide':
      'Aux heures où l’étudiant et ses encadrants sont libres, il n’y a jamais à la fois : {sieges}.',
    'attente.soutenances.compte': '{qui} : {demande} demandées, {possible} au plus ({unite}).',
    'attente.soutenances.occupation': 'Sur {creneaux} débuts possibles : {par}.',
    'attente.par.membre': '{creneaux} où {qui} siège déjà',
    'attente.par.etudiant': '{creneaux} où l’étudiant est pris',
    'attente.par.maximum': '{creneaux} au-delà du maximum de {qui}',
    'attente.par.repos': '{creneaux} sans le repos dû à {qui}',
    'attente.par.jury-ou-salle': '{creneaux} sans jury ou sans salle libres',
    'attente.concession.liberer': 'Libérer {qui} le {jour} de {debut} à {fin}',
    'attente.concession.ouvrir': 'Ouvrir à {qui} le {jour} de {debut} à {fin}',
    'attente.concession.ajouter-salle': 'Trouver une salle de plus : {places} places{equipements}',
    'attente.concession.lever-un-bloc-par-jour': 'Permettre plusieurs séances de « {qui} » le même jour',
    'attente.concession.deverrouiller': 'Déverrouiller « {qui} », séance {numero}',
    'attente.concession.redecouper': 'Couper la séance en deux : {un} et {deux}',
  },
  {
    'attente.annee.intersection-vide':
      'No time of the year is open at once to {entre}, long enough for {minutes}.',
    'attente.annee.aucune-salle': 'No room has the seats, the equipment and the site “{module}” asks for.',
    'attente.annee.compte.blocs':
      '{qui}: {demande} sessions asked for, {possible} at most in the open hours.',
    'attente.annee.compte.minutes': '{qui}: {demande} asked for, {possible} at most in the open hours.',
    'attente.annee.ecart':
      '“{module}”: {demande} sessions at least {jours} days apart, {possible} at most on its open days.',
    'attente.annee.occupation': 'Of {creneaux} possible starts: {par}.',
    'attente.annee.occupation.libre': 'Of {creneaux} possible starts, some are free: run the planner again.',
    'attente.par.promotion': '{creneaux} held by other classes of {qui}',
    'attente.par.enseignant': '{creneaux} held by other classes of {qui}',
    'attente.par.deja-ce-jour': '{creneaux} on a day when “{qui}” already has a session',
    'attente.par.repas': '{creneaux} that would leave {qui} no time to eat',
    'attente.par.trop-proche': '{creneaux} too close to a session of “{qui}”',
    'attente.par.limite': '{creneaux} over the limit of hours of {qui}',
    'attente.par.salle': '{creneaux} without a free room that suits',
    'attente.par.ordre': '{creneaux} against the order with “{qui}”',
    'attente.entretiens.aucun-jury': 'No jury hears {programme}.',
    'attente.entretiens.jamais-disponible': '{candidat} has no hour long enough after the notice.',
    'attente.entretiens.intersection-vide': '{candidat} is never free when {jurys} sit.',
    'attente.entretiens.compte':
      '{jurys}: {demande} candidates only they can hear, {possible} places at most.',
    'attente.entretiens.occupation': 'Of {creneaux} possible starts, {libres} are free.',
    'attente.soutenances.intersection-vide': '{entre} are never free together, long enough for {minutes}.',
    'attente.soutenances.siege-sans-eligible': 'Nobody may hold the seat “{role}”.',
    'attente.soutenances.siege-vide':
      'Whenever the student and supervisors are free, these are never there at once: {sieges}.',
    'attente.soutenances.compte': '{qui}: {demande} asked for, {possible} at most ({unite}).',
    'attente.soutenances.occupation': 'Of {creneaux} possible starts: {par}.',
    'attente.par.membre': '{creneaux} when {qui} already sits',
    'attente.par.etudiant': '{creneaux} when the student is held',
    'attente.par.maximum': '{creneaux} over the maximum of {qui}',
    'attente.par.repos': '{creneaux} without the rest owed to {qui}',
    'attente.par.jury-ou-salle': '{creneaux} without a free jury or room',
    'attente.concession.liberer': 'Free {qui} on {jour} from {debut} to {fin}',
    'attente.concession.ouvrir': 'Open {jour} from {debut} to {fin} to {qui}',
    'attente.concession.ajouter-salle': 'Find one more room: {places} seats{equipements}',
    'attente.concession.lever-un-bloc-par-jour': 'Allow several sessions of “{qui}” on one day',
    'attente.concession.deverrouiller': 'Unlock “{qui}”, session {numero}',
    'attente.concession.redecouper': 'Cut the session in two: {un} and {deux}',
  },
)
