import { words } from '../../message/langue.ts'

/** What the relecteur says of the matrix. */
export const matriceRelueMessages = words(
  {
    'relecteur.matrice-vide':
      'Rien n’est relié aux {ecs} EC : compétences {competences}, objectifs {objectifs}. Remplissez la matrice : elle dit quel EC prouve quoi.',
    'relecteur.competence-sans-evaluation':
      'Compétence sans évaluation : « {texte} ». EC reliés : {ecs}, aucun n’est évalué. Reliez-la à un EC évalué, ou dites comment il l’est.',
    'relecteur.competence-selon-statut':
      '« {texte} » n’est évaluée dans aucun EC que suivent les apprenants {statuts}.',
    'relecteur.objectif-sans-ec':
      'Objectif sans enseignement ni bloc : « {texte} ». EC reliés : {ecs}, et aucun ne mène à un bloc de compétences.',
    'relecteur.objectif-sans-evaluation':
      'Objectif sans évaluation : « {texte} ». EC reliés : {ecs}, aucun n’est évalué.',
  },
  {
    'relecteur.matrice-vide':
      'Nothing is linked to the {ecs} EC: skills {competences}, objectives {objectifs}. Fill in the matrix: it says which EC proves what.',
    'relecteur.competence-sans-evaluation':
      'Skill without assessment: “{texte}”. Linked EC: {ecs}, none of them assessed. Link it to an assessed EC, or say how it is.',
    'relecteur.competence-selon-statut': '“{texte}” is assessed in no EC that {statuts} learners follow.',
    'relecteur.objectif-sans-ec':
      'Objective without course nor block: “{texte}”. Linked EC: {ecs}, none of which leads to a block of skills.',
    'relecteur.objectif-sans-evaluation':
      'Objective without assessment: “{texte}”. Linked EC: {ecs}, none of them assessed.',
  },
)
