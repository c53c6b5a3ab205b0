import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Role } from '#src/domain/acces/role.ts'
import type { PasVersion } from '#src/domain/offre/version.workflow.ts'
import type { Tx } from '#src/store/database.ts'
import { listBoites, listTitulaires } from '#src/store/offre/journal-store.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { translator } from '../message/catalogue.ts'
import type { Monde } from '../monde.ts'
import { postCourrier } from '../socle/post.ts'

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

/** Writes to whoever comes next, and to the functional mailboxes of the programme, each once. */
export const prevenir = async (
  tx: Tx,
  monde: Monde,
  { acteur, place, pas, motif }: Evenement,
): Promise<void> => {
  const people = await listTitulaires(tx, ROLE[pas], { place, today: acteur.today })
  const t = translator('fr')
  const params = {
    code: place.parcoursCode,
    intitule: place.parcoursIntitule,
    par: acteur.nom,
    motif,
    lien: `${monde.url}/programmes/${place.id}`,
  }
  for (const destinataire of new Set([...people, ...(await listBoites(tx, place))]))
    await postCourrier(
      tx,
      {
        destinataire,
        sujet: t(`offre.courriel.${pas}.sujet`, params),
        texte: t(`offre.courriel.${pas}.texte`, params),
      },
      monde.now(),
    )
}
