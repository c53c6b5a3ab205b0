import { liensDe } from '#src/domain/offre/relecteur/lien/liens.rules.ts'
import type { ConsulterLien } from '#src/gateways/lien/consulter-lien.ts'
import { keepLiens, saveLien } from '#src/store/offre/lien/lien-store.ts'
import { findMillesime } from '#src/store/offre/millesime-store.ts'
import { listMillesimes } from '#src/store/offre/rncp/veille-rncp-store.ts'
import { type Monde, today } from '../../monde.ts'
import { readDraft } from '../read-draft.ts'

/** A round stays a courtesy: those left over are the first of the next one. */
const LIENS_MAX = 300
const DUREE_MAX_MS = 8 * 60_000

const listPrinted = async ({ db }: Monde): Promise<readonly string[]> => {
  const printed = new Set<string>()
  for (const id of await listMillesimes(db)) {
    const place = await findMillesime(db, id)
    if (place) for (const { adresse } of liensDe(await readDraft(db, place))) printed.add(adresse)
  }
  return [...printed]
}

/**
 * The daily round of the links: one at a time, the longest unasked first. Gives how many were asked: none where the
 * installation does not follow them, whoever left a round in the queue.
 */
export const veillerLiens = async (monde: Monde, consulter: ConsulterLien): Promise<number> => {
  if (!monde.suitLiens) return 0
  const printed = await listPrinted(monde)
  const known = await keepLiens(monde.db, printed)
  const seen = (adresse: string): number => known.get(adresse)?.getTime() ?? 0
  const round = printed.toSorted((a, b) => seen(a) - seen(b)).slice(0, LIENS_MAX)
  const until = Date.now() + DUREE_MAX_MS
  let asked = 0
  for (const adresse of round) {
    if (Date.now() > until) break
    const etat = await consulter(adresse)
    await saveLien(monde.db, { adresse, etat, le: monde.now(), jour: today(monde) })
    asked += 1
  }
  return asked
}
