/** A finding of the watch in words: the relecteur's own sentence where it has one, the page's for what is unknown. */
import type { ConstatVeille } from '#src/domain/offre/rncp/veille.rules.ts'
import type { MessageKey } from '../../message/catalogue.ts'
import { translator } from '../../message/catalogue.ts'
import { writeJour } from '../../message/date-message.ts'
import type { Langue } from '../../message/langue.ts'

const CLES: Readonly<Record<ConstatVeille['code'], MessageKey>> = {
  'rncp.inactive': 'relecteur.rncp-inactif',
  'rncp.pas_encore': 'relecteur.rncp-pas-encore',
  'rncp.expiree': 'relecteur.rncp-expire',
  'rncp.expire_avant_entree': 'relecteur.rncp-expire',
  'rncp.expire_avant_fin': 'relecteur.rncp-expire-avant-fin',
  'rncp.expire_bientot': 'relecteur.rncp-expire-bientot',
  'rncp.fin_inconnue': 'rncp.veille.fin_inconnue',
  'rncp.remplacee': 'relecteur.rncp-remplace',
  'rncp.certificateur_absent': 'relecteur.rncp-certificateur',
  'rncp.certificateur_inactif': 'relecteur.rncp-certificateur-inactif',
  'rncp.etablissement_inconnu': 'rncp.veille.etablissement_inconnu',
  'rncp.apprentissage_ferme': 'relecteur.rncp-apprentissage',
  'rncp.apprentissage_inconnu': 'rncp.veille.apprentissage_inconnu',
  'rncp.niveau_autre': 'relecteur.rncp-niveau',
  'rncp.inconnu': 'relecteur.rncp-inconnu',
  'rncp.autre_code': 'rncp.veille.autre_code',
}

const write = (langue: Langue, valeur: unknown): string | number => {
  if (typeof valeur === 'number') return valeur
  if (Array.isArray(valeur)) return valeur.join(', ')
  const texte = String(valeur)
  return /^\d{4}-\d{2}-\d{2}$/.test(texte) ? writeJour(langue, texte) : texte
}

export const phraseVeille = (langue: Langue, { code, ...faits }: ConstatVeille): string =>
  translator(langue)(
    CLES[code],
    Object.fromEntries(Object.entries(faits).map(([nom, valeur]) => [nom, write(langue, valeur)])),
  )
