import type { RefusAlmeida } from '#src/formats/almeida/almeida.ts'
import type { RefusCtt } from '#src/formats/ctt/ctt.ts'
import type { RefusFet } from '#src/formats/fet/parse.ts'
import type { RefusLeuven } from '#src/formats/leuven/leuven.ts'
import type { RefusLecture } from '#src/planner/grille/grille.schema.ts'

const RULES: Readonly<Record<RefusCtt['code'], (refus: RefusCtt) => string>> = {
  entete: ({ champ, valeur, attendu }) =>
    attendu === ''
      ? `« ${champ} » n’est ni un en-tête « Nom: valeur » ni le début d’une section ; est-ce bien un fichier .ctt ou .ectt ?`
      : `en-tête « ${champ}: » ${valeur === '' ? 'absent ou vide' : `lu « ${valeur} »`} : un nombre entier est attendu, ${attendu}`,
  section: ({ champ }) => `section « ${champ} » absente : écrivez-la, vide s’il n’y a rien`,
  nombre: ({ champ, valeur, attendu }) =>
    `${champ} : ${valeur === '' ? 'rien' : `« ${valeur} »`} ; un nombre entier est attendu, ${attendu}`,
  borne: ({ champ, valeur, attendu }) => `${champ} : ${valeur} est hors des bornes ${attendu}`,
  reference: ({ champ, valeur }) => `${champ} : aucun cours de la section COURSES ne s’appelle « ${valeur} »`,
  compte: ({ champ, valeur, attendu }) =>
    `${champ} annonce ${valeur === '' ? 'rien' : valeur}, le fichier en contient ${attendu} : corrigez l’un ou l’autre (fichier coupé ?)`,
  doublon: ({ champ, valeur }) => `${champ} : « ${valeur} » est écrit deux fois`,
}

/** What is wrong in a `.ctt` or `.ectt` file: where, what, and what would be right. */
export const phraseCtt = (file: string, refus: RefusCtt): string =>
  `${file}${refus.ligne > 0 ? `, ligne ${refus.ligne}` : ''} : ${RULES[refus.code](refus)}`

/** What is wrong in a `.fet` file. */
export const phraseFet = (file: string, refus: RefusFet): string => {
  switch (refus.code) {
    case 'xml':
      return `${file}, ligne ${refus.ligne} : ce n’est pas du XML bien formé ; enregistrez-le à nouveau depuis FET`
    case 'pas-un-fichier-fet':
      return `${file} : l’élément racine n’est pas <fet> ; donnez un fichier .fet`
    case 'nombre':
      return `${file}, <${refus.balise}> : « ${refus.valeur} » n’est pas un nombre entier positif`
    case 'reference':
      return `${file}, <${refus.balise}> : « ${refus.valeur} » n’est déclaré nulle part dans le fichier`
    case 'doublon':
      return `${file}, <${refus.balise}> : « ${refus.valeur} » est écrit deux fois`
  }
}

/** What is wrong in a JSON document (docs/plan-json.md). */
export const phraseLecture = (file: string, refus: RefusLecture): string => {
  switch (refus.code) {
    case 'forme':
      return `${file} : ${refus.chemin === '' ? 'le document' : `« ${refus.chemin} »`} n’a pas la forme attendue (docs/plan-json.md)`
    case 'reference':
      return `${file}, ${refus.chemin} : « ${refus.nom} » n’est déclaré nulle part dans le document`
    case 'doublon':
      return `${file} : « ${refus.nom} » est déclaré deux fois`
  }
}

const PUBLISHED: Readonly<Record<RefusAlmeida['code'] | RefusLeuven['code'], string>> = {
  forme: 'ce champ n’a pas la forme attendue',
  taille: 'cette liste n’a pas la longueur attendue, indice 0 compris',
  'indice-zero': 'l’indice 0 ne désigne personne, il doit être nul (le fichier compte de 1)',
  duree: 'une soutenance ne dure pas plus qu’un jour',
  roles: 'un jury a trop de sièges',
  json: 'ce n’est pas du JSON',
  csv: 'ce n’est pas un CSV',
  colonne: 'cette colonne manque',
  valeur: 'cette valeur ne se lit pas',
  doublon: 'ce nom est porté deux fois',
}

/** What is wrong in defences of a published form: the field, the rule, what was read and what would do. */
export const phrasePubliee = (file: string, wrong: RefusAlmeida | RefusLeuven): string => {
  const { champ, code, lu, attendu } = wrong
  const where = 'fichier' in wrong ? [wrong.fichier, wrong.ligne > 0 ? `ligne ${wrong.ligne}` : ''] : []
  const at = [file, ...where, champ].filter(Boolean).join(', ')
  return `${at} : ${PUBLISHED[code]} ; lu « ${lu} », attendu : ${attendu}`
}
