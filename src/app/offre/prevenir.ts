import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Role } from '#src/domain/acces/role.ts'
import type { PasVersion } from '#src/domain/offre/version.workflow.ts'
import type { Tx } from '#src/store/database.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { postToRole } from '../acces/post-to-role.ts'
import { translator } from '../message/catalogue.ts'
import type { Monde } from '../monde.ts'
import { lieuOf } from './read-draft.ts'

/** Who has to act, or to know, after each step. */
const ROLE: Readonly<Record<PasVersion, Role>> = {
  soumettre: 'responsable',
  renvoyer: 'gestionnaire',
  approuver: 'communication',
  publier: 'responsable',
}

type Evenement = {
  readonly acteur: Acteur
  readonly place: MillesimeRow
  readonly pas: PasVersion
  readonly motif: string
}

/** Writes to whoever comes next and to the gestionnaire, who follows every step: each by the role's mailbox where it has one. */
export const prevenir = async (
  tx: Tx,
  monde: Monde,
  { acteur, place, pas, motif }: Evenement,
): Promise<void> => {
  const t = translator('fr')
  const params = {
    code: place.parcoursCode,
    intitule: place.parcoursIntitule,
    par: acteur.nom,
    motif,
    lien: `${monde.url}/programmes/${place.id}`,
  }
  const courrier = {
    sujet: t(`offre.courriel.${pas}.sujet`, params),
    texte: t(`offre.courriel.${pas}.texte`, params),
  }
  for (const role of new Set<Role>([ROLE[pas], 'gestionnaire']))
    await postToRole({ tx, monde }, { role, lieu: lieuOf(place) }, courrier)
}
