import type { Acteur } from '#src/domain/acces/permission.ts'
import type { PasMutualisation } from '#src/domain/offre/mutualisation/mutualisation.workflow.ts'
import type { Tx } from '#src/store/database.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { postToRole } from '../../acces/post-to-role.ts'
import { translator } from '../../message/catalogue.ts'
import type { Monde } from '../../monde.ts'
import { lieuOf } from '../read-draft.ts'

export type Annonce = {
  readonly acteur: Acteur
  readonly pas: PasMutualisation | 'proposer' | 'reconnaitre'
  /** Whose EC, in words, and the programme that is written to. */
  readonly ec: string
  readonly de: MillesimeRow
  readonly a: MillesimeRow
  readonly motif?: string
}

/** Writes to the responsable of the other programme. */
export const prevenirAutre = async (
  tx: Tx,
  monde: Monde,
  { acteur, pas, ec, de, a, motif = '' }: Annonce,
): Promise<void> => {
  const t = translator('fr')
  const params = {
    fait: t(`mutualisation.courriel.${pas}`),
    ec,
    de: de.parcoursCode,
    par: acteur.nom,
    motif: motif === '' ? '' : t('mutualisation.courriel.motif', { motif }),
    lien: `${monde.url}/programmes/${a.id}/mutualisations`,
  }
  await postToRole(
    { tx, monde },
    { role: 'responsable', lieu: lieuOf(a) },
    { sujet: t('mutualisation.courriel.sujet', params), texte: t('mutualisation.courriel.texte', params) },
  )
}
