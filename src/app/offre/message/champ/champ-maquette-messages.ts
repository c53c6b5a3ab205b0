import { words } from '../../../message/langue.ts'

/** The names of the facts of the maquette, the skills and the jobs. */
export const champMaquetteMessages = words(
  {
    'champ.maquette.blocs.code': 'BCC {a} : code',
    'champ.maquette.blocs.intitule': 'BCC {a} : intitulé',
    'champ.maquette.semestres.code': 'Semestre {a} : code',
    'champ.maquette.semestres.parties.bloc': 'Semestre {a}, partie {b} : BCC',
    'champ.maquette.semestres.parties.ues.code': 'Semestre {a}, partie {b}, UE {c} : code',
    'champ.maquette.semestres.parties.ues.intitule': 'Semestre {a}, partie {b}, UE {c} : intitulé',
    'champ.maquette.semestres.parties.ues.ects': 'Semestre {a}, partie {b}, UE {c} : ECTS',
    'champ.maquette.semestres.parties.ues.coefficient': 'Semestre {a}, partie {b}, UE {c} : coefficient',
    'champ.maquette.semestres.parties.ues.responsables': 'Semestre {a}, partie {b}, UE {c} : responsables',
    'champ.maquette.semestres.parties.ues.ecs.code': 'Semestre {a}, partie {b}, UE {c}, EC {d} : code',
    'champ.maquette.semestres.parties.ues.ecs.intitule':
      'Semestre {a}, partie {b}, UE {c}, EC {d} : intitulé',
    'champ.maquette.semestres.parties.ues.ecs.nature': 'Semestre {a}, partie {b}, UE {c}, EC {d} : nature',
    'champ.maquette.semestres.parties.ues.ecs.volumes.mode':
      'Semestre {a}, partie {b}, UE {c}, EC {d}, volume {e} : type de séance',
    'champ.maquette.semestres.parties.ues.ecs.volumes.heures':
      'Semestre {a}, partie {b}, UE {c}, EC {d}, volume {e} : heures',
    'champ.maquette.semestres.parties.ues.ecs.ects': 'Semestre {a}, partie {b}, UE {c}, EC {d} : ECTS',
    'champ.maquette.semestres.parties.ues.ecs.coefficient':
      'Semestre {a}, partie {b}, UE {c}, EC {d} : coefficient',
    'champ.maquette.semestres.parties.ues.ecs.statuts':
      'Semestre {a}, partie {b}, UE {c}, EC {d} : statuts concernés',
    'champ.maquette.semestres.parties.ues.ecs.responsables':
      'Semestre {a}, partie {b}, UE {c}, EC {d} : enseignants',
    'champ.maquette.semestres.parties.ues.ecs.evaluation':
      'Semestre {a}, partie {b}, UE {c}, EC {d} : évaluation',
    'champ.maquette.semestres.parties.ues.ecs.competences':
      'Semestre {a}, partie {b}, UE {c}, EC {d} : compétences développées',
    'champ.maquette.semestres.parties.ues.ecs.objectifs':
      'Semestre {a}, partie {b}, UE {c}, EC {d} : objectifs servis',
    'champ.maquette.semestres.parties.ues.ecs.communAvec':
      'Semestre {a}, partie {b}, UE {c}, EC {d} : commun avec',
    'champ.competences.profil': 'Profil de fin de formation',
    'champ.competences.activites': 'Activités professionnelles',
    'champ.competences.blocs.code': 'Bloc RNCP {a} : code',
    'champ.competences.blocs.intitule': 'Bloc RNCP {a}',
    'champ.competences.blocs.competences': 'Bloc RNCP {a} : compétences',
    'champ.debouches.texte': 'Débouchés : phrase',
    'champ.debouches.metiers.intitule': 'Métier {a}',
    'champ.debouches.metiers.domaines': 'Métier {a} : domaines',
    'champ.debouches.secteurs': 'Secteurs',
    'champ.debouches.employeurs': 'Employeurs',
    'champ.debouches.concours': 'Concours',
    'champ.debouches.poursuite': 'Poursuite d’études',
  },
  {
    'champ.maquette.blocs.code': 'BCC {a}: code',
    'champ.maquette.blocs.intitule': 'BCC {a}: title',
    'champ.maquette.semestres.code': 'Semester {a}: code',
    'champ.maquette.semestres.parties.bloc': 'Semester {a}, part {b}: BCC',
    'champ.maquette.semestres.parties.ues.code': 'Semester {a}, part {b}, UE {c}: code',
    'champ.maquette.semestres.parties.ues.intitule': 'Semester {a}, part {b}, UE {c}: title',
    'champ.maquette.semestres.parties.ues.ects': 'Semester {a}, part {b}, UE {c}: ECTS',
    'champ.maquette.semestres.parties.ues.coefficient': 'Semester {a}, part {b}, UE {c}: coefficient',
    'champ.maquette.semestres.parties.ues.responsables': 'Semester {a}, part {b}, UE {c}: people in charge',
    'champ.maquette.semestres.parties.ues.ecs.code': 'Semester {a}, part {b}, UE {c}, EC {d}: code',
    'champ.maquette.semestres.parties.ues.ecs.intitule': 'Semester {a}, part {b}, UE {c}, EC {d}: title',
    'champ.maquette.semestres.parties.ues.ecs.nature': 'Semester {a}, part {b}, UE {c}, EC {d}: kind',
    'champ.maquette.semestres.parties.ues.ecs.volumes.mode':
      'Semester {a}, part {b}, UE {c}, EC {d}, volume {e}: type of session',
    'champ.maquette.semestres.parties.ues.ecs.volumes.heures':
      'Semester {a}, part {b}, UE {c}, EC {d}, volume {e}: hours',
    'champ.maquette.semestres.parties.ues.ecs.ects': 'Semester {a}, part {b}, UE {c}, EC {d}: ECTS',
    'champ.maquette.semestres.parties.ues.ecs.coefficient':
      'Semester {a}, part {b}, UE {c}, EC {d}: coefficient',
    'champ.maquette.semestres.parties.ues.ecs.statuts':
      'Semester {a}, part {b}, UE {c}, EC {d}: statuses concerned',
    'champ.maquette.semestres.parties.ues.ecs.responsables':
      'Semester {a}, part {b}, UE {c}, EC {d}: teachers',
    'champ.maquette.semestres.parties.ues.ecs.evaluation':
      'Semester {a}, part {b}, UE {c}, EC {d}: assessment',
    'champ.maquette.semestres.parties.ues.ecs.competences':
      'Semester {a}, part {b}, UE {c}, EC {d}: skills developed',
    'champ.maquette.semestres.parties.ues.ecs.objectifs':
      'Semester {a}, part {b}, UE {c}, EC {d}: objectives served',
    'champ.maquette.semestres.parties.ues.ecs.communAvec':
      'Semester {a}, part {b}, UE {c}, EC {d}: shared with',
    'champ.competences.profil': 'Graduate profile',
    'champ.competences.activites': 'Professional activities',
    'champ.competences.blocs.code': 'RNCP block {a}: code',
    'champ.competences.blocs.intitule': 'RNCP block {a}',
    'champ.competences.blocs.competences': 'RNCP block {a}: skills',
    'champ.debouches.texte': 'Careers: sentence',
    'champ.debouches.metiers.intitule': 'Job {a}',
    'champ.debouches.metiers.domaines': 'Job {a}: fields',
    'champ.debouches.secteurs': 'Sectors',
    'champ.debouches.employeurs': 'Employers',
    'champ.debouches.concours': 'Competitive examinations',
    'champ.debouches.poursuite': 'Further study',
  },
)
