import { words } from '../../message/langue.ts'

/** What the relecteur says of the fiche of the register a programme rests on. */
export const rncpReluMessages = words(
  {
    'relecteur.rncp-inactif': 'La fiche {numero} n’est plus active au registre.',
    'relecteur.rncp-pas-encore':
      'L’enregistrement de {numero} prend effet le {effet}, après la rentrée : confirmez la fiche de cette promotion.',
    'relecteur.rncp-expire': 'L’enregistrement de {numero} a pris fin le {fin}.',
    'relecteur.rncp-expire-avant-fin':
      'L’enregistrement de {numero} prend fin le {fin}, avant la fin de la formation.',
    'relecteur.rncp-expire-bientot':
      'L’enregistrement de {numero} prend fin le {fin}, dans {jours} jours : préparez la suite.',
    'relecteur.rncp-remplace': 'La fiche {numero} est remplacée par {par}.',
    'relecteur.rncp-certificateur': '{nom} n’est pas parmi les certificateurs de {numero}.',
    'relecteur.rncp-certificateur-inactif': '{nom} est parmi les certificateurs de {numero}, mais inactif.',
    'relecteur.rncp-apprentissage':
      'La formation reçoit des apprentis, et la fiche {numero} n’est pas ouverte à l’apprentissage.',
    'relecteur.rncp-niveau': 'La fiche {numero} est de niveau {niveau} : un master est de niveau 7.',
    'relecteur.rncp-inconnu':
      '{numero} n’est pas parmi les fiches importées de France compétences (fichier du {importe}).',
  },
  {
    'relecteur.rncp-inactif': 'Record {numero} is no longer active in the register.',
    'relecteur.rncp-pas-encore':
      'The registration of {numero} takes effect on {effet}, after the year begins: confirm the record of this cohort.',
    'relecteur.rncp-expire': 'The registration of {numero} ended on {fin}.',
    'relecteur.rncp-expire-avant-fin':
      'The registration of {numero} ends on {fin}, before the programme does.',
    'relecteur.rncp-expire-bientot':
      'The registration of {numero} ends on {fin}, in {jours} days: prepare what comes next.',
    'relecteur.rncp-remplace': 'Record {numero} is replaced by {par}.',
    'relecteur.rncp-certificateur': '{nom} is not among the certifiers of {numero}.',
    'relecteur.rncp-certificateur-inactif': '{nom} is among the certifiers of {numero}, but inactive.',
    'relecteur.rncp-apprentissage':
      'The programme takes apprentices, and record {numero} is not open to apprenticeship.',
    'relecteur.rncp-niveau': 'Record {numero} is of level {niveau}: a master is of level 7.',
    'relecteur.rncp-inconnu':
      '{numero} is not among the records imported from France compétences (file of {importe}).',
  },
)
