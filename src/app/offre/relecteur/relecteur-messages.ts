/** The words of the relecteur: one sentence per check, whatever stage it comes from. */
import type { Langue } from '../../message/langue.ts'
import { words } from '../../message/langue.ts'
import { ficheRelueMessages } from './fiche-relue-messages.ts'
import { maquetteRelueMessages } from './maquette-messages.ts'
import { matriceRelueMessages } from './matrice-relue-messages.ts'
import { publicReluMessages } from './public-relu-messages.ts'
import type { CodeRelecture } from './relire.ts'
import { rncpReluMessages } from './rncp-relu-messages.ts'

export type CleRelecture = `relecteur.${CodeRelecture}`

const pageMessages = words(
  {
    'relecteur.titre': 'Relecture',
    'relecteur.aucun': 'Rien à signaler : le relecteur n’a pas de remarque.',
    'relecteur.liensNonSuivis':
      'Cette installation ne suit pas les liens : un lien mort n’est pas signalé ici.',
    'relecteur.compte':
      '{bloquant} bloquantes, {avertissement} avertissements, {information} informations ; {ecartees} écartées.',
    'relecteur.gravite.bloquant': 'Bloquant',
    'relecteur.gravite.avertissement': 'Avertissement',
    'relecteur.gravite.information': 'Information',
    'relecteur.groupe.bloquant': 'À corriger avant de publier',
    'relecteur.groupe.avertissement': 'À confirmer ou à compléter',
    'relecteur.groupe.information': 'À savoir',
    'relecteur.groupe.ecartees': 'Écartées',
    'relecteur.ligne': 'ligne {ligne} de la brochure',
    'relecteur.lignes': 'lignes {premiere} à {derniere} de la brochure',
    'relecteur.regle': '{article}, depuis le {du} ({confiance})',
    'relecteur.regleSansDate': '{article} ({confiance})',
    'relecteur.reference': 'Notes de terrain {reference}',
    'relecteur.confiance.lu': 'lu dans le texte officiel',
    'relecteur.confiance.seconde_main': 'lu sur une page qui le rapporte',
    'relecteur.confiance.connaissance_generale':
      'connaissance générale, aucun texte ouvert : ne bloque jamais',
    'relecteur.retouche': '« {avant} » devient « {apres} »',
    'relecteur.retoucheListe': 'La liste sera remise en ordre.',
    'relecteur.corriger': 'Corriger',
    'relecteur.modifier': 'Modifier le texte',
    'relecteur.ecarter': 'Écarter cette remarque',
    'relecteur.motif': 'Motif',
    'relecteur.motifAide': 'Il est conservé avec votre nom et la date.',
    'relecteur.motifAbsent': 'Dites pourquoi vous écartez cette remarque.',
    'relecteur.confirmer': 'Écarter',
    'relecteur.nonDispensable': 'Cette remarque ne s’écarte pas : il faut la corriger.',
    'relecteur.ecartee': 'Écartée par {par} le {le} : {motif}',
    'relecteur.retablir': 'Rétablir',
    'relecteur.pour': '{action} : {phrase}',
    'relecteur.fait.corriger': 'Corrigé.',
    'relecteur.fait.dispenser': 'Remarque écartée.',
    'relecteur.fait.retablir': 'Remarque rétablie.',
    'relecteur.refus.perimee':
      'Le texte a changé depuis l’affichage de cette page : rien n’a été modifié. Voici la relecture à jour.',
    'relecteur.refus.pasEnBrouillon':
      'Ce texte n’est pas en brouillon : ouvrez une version pour le corriger.',
    'relecteur.refus.sansConstat': 'Cette remarque n’a plus lieu d’être. Voici la relecture à jour.',
    'journal.relecture.dispenser': 'Remarque du relecteur écartée',
    'journal.relecture.retablir': 'Remarque du relecteur rétablie',
  },
  {
    'relecteur.titre': 'Proofreading',
    'relecteur.aucun': 'Nothing to report: the proof-reader has no remark.',
    'relecteur.liensNonSuivis': 'This installation does not follow links: a dead one is not reported here.',
    'relecteur.compte':
      '{bloquant} blocking, {avertissement} warnings, {information} for information; {ecartees} set aside.',
    'relecteur.gravite.bloquant': 'Blocking',
    'relecteur.gravite.avertissement': 'Warning',
    'relecteur.gravite.information': 'Information',
    'relecteur.groupe.bloquant': 'To correct before publishing',
    'relecteur.groupe.avertissement': 'To confirm or complete',
    'relecteur.groupe.information': 'To know',
    'relecteur.groupe.ecartees': 'Set aside',
    'relecteur.ligne': 'line {ligne} of the brochure',
    'relecteur.lignes': 'lines {premiere} to {derniere} of the brochure',
    'relecteur.regle': '{article}, since {du} ({confiance})',
    'relecteur.regleSansDate': '{article} ({confiance})',
    'relecteur.reference': 'Field notes {reference}',
    'relecteur.confiance.lu': 'read in the official text',
    'relecteur.confiance.seconde_main': 'read on a page that reports it',
    'relecteur.confiance.connaissance_generale': 'general knowledge, no text opened: never blocks',
    'relecteur.retouche': '“{avant}” becomes “{apres}”',
    'relecteur.retoucheListe': 'The list will be put in order.',
    'relecteur.corriger': 'Correct',
    'relecteur.modifier': 'Edit the text',
    'relecteur.ecarter': 'Set this remark aside',
    'relecteur.motif': 'Reason',
    'relecteur.motifAide': 'It is kept with your name and the date.',
    'relecteur.motifAbsent': 'Say why you set this remark aside.',
    'relecteur.confirmer': 'Set aside',
    'relecteur.nonDispensable': 'This remark cannot be set aside: it has to be mended.',
    'relecteur.ecartee': 'Set aside by {par} on {le}: {motif}',
    'relecteur.retablir': 'Take back',
    'relecteur.pour': '{action}: {phrase}',
    'relecteur.fait.corriger': 'Corrected.',
    'relecteur.fait.dispenser': 'Remark set aside.',
    'relecteur.fait.retablir': 'Remark taken back.',
    'relecteur.refus.perimee':
      'The text changed since this page was shown: nothing was modified. Here is the proofreading as it stands.',
    'relecteur.refus.pasEnBrouillon': 'This text is not a draft: open a version to correct it.',
    'relecteur.refus.sansConstat': 'This remark no longer stands. Here is the proofreading as it stands.',
    'journal.relecture.dispenser': 'A proofreading remark was set aside',
    'journal.relecture.retablir': 'A proofreading remark was taken back',
  },
)

const join = <L extends Langue>(langue: L) => ({
  ...pageMessages[langue],
  ...maquetteRelueMessages[langue],
  ...matriceRelueMessages[langue],
  ...ficheRelueMessages[langue],
  ...publicReluMessages[langue],
  ...rncpReluMessages[langue],
})

/** A check without a sentence does not compile. */
export const relecteurMessages = {
  fr: join('fr') satisfies Readonly<Record<CleRelecture, string>>,
  en: join('en') satisfies Readonly<Record<CleRelecture, string>>,
} as const
