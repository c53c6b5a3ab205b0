import type { Acteur } from '#src/domain/acces/permission.ts'
import { findObjet } from '#src/domain/offre/maquette/acte.rules.ts'
import {
  CHAMPS_COURTS,
  type ChampCourt,
  type RefusCourt,
  readCourt,
  writeCourt,
} from '#src/domain/offre/maquette/saisie-courte.rules.ts'
import { isSame } from '#src/kit/egal.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import type { Monde } from '../../monde.ts'
import { agir } from './agir.ts'
import { type Changement, listChangements } from './changement.ts'
import { openDraft, type RefusBrouillon } from './open-draft.ts'

/** One field: what was shown, what was typed over it. */
export type Touche = { readonly champ: string; readonly base: string; readonly texte: string }

/** A field two people wrote: before, mine and theirs, in words. */
export type ConflitCourt = {
  readonly champ: ChampCourt
  readonly base: string
  readonly mienne: string
  readonly leur: string
  readonly par: string | null
}

export type RefusEcriture =
  | RefusBrouillon
  | { readonly code: 'absent' }
  | { readonly code: 'code-pris' }
  | { readonly code: 'saisie'; readonly erreurs: Readonly<Record<string, RefusCourt>> }
  | { readonly code: 'conflit'; readonly conflits: readonly ConflitCourt[] }

export type Ecrit = { readonly revision: number; readonly valeurs: Readonly<Record<string, string>> }

const isOn = (chemin: string, champ: ChampCourt): boolean => new RegExp(`\\.${champ}(?=[.[]|$)`).test(chemin)

/** Who wrote a field last. */
const lastAuthor = (changements: readonly Changement[], champ: ChampCourt): string | null =>
  changements.findLast(({ champs }) => champs.some(({ chemin }) => isOn(chemin, champ)))?.par ?? null

/** Writes some fields of one node, each against what was shown: two people on two fields are both kept. */
export const ecrireChamps = (
  monde: Monde,
  acteur: Acteur,
  { millesime, noeud, touches }: { millesime: string; noeud: string; touches: readonly Touche[] },
): Promise<Result<Ecrit, RefusEcriture>> =>
  inTransaction<Ecrit, RefusEcriture>(monde.db, async (tx) => {
    const place = await openDraft(tx, acteur, millesime)
    if (!place.ok) return place
    const maquette = await readMaquetteTenue(tx, millesime)
    const objet = findObjet(maquette, noeud)?.objet
    if (!objet) return refus({ code: 'absent' })

    const erreurs: Record<string, RefusCourt> = {}
    const conflits: ConflitCourt[] = []
    const champs: Record<string, unknown> = {}
    const names: readonly ChampCourt[] = CHAMPS_COURTS[objet.niveau]
    for (const { champ: asked, base, texte } of touches) {
      const champ = names.find((one) => one === asked)
      if (!champ) {
        erreurs[asked] = 'chemin-inconnu'
        continue
      }
      const kept = objet.champs[champ]
      const leur = writeCourt(champ, kept)
      const lue = readCourt({ niveau: objet.niveau, champ }, texte, kept)
      if (!lue.ok) erreurs[champ] = lue.refus
      else if (isSame(lue.value, kept)) continue
      else if (leur !== base) conflits.push({ champ, base, mienne: texte, leur, par: null })
      else champs[champ] = lue.value
    }
    if (Object.keys(erreurs).length > 0) return refus({ code: 'saisie', erreurs })
    if (conflits.length > 0) {
      const since = await listChangements(
        tx,
        { millesime, revision: 0 },
        { ids: new Set([noeud]), efface: true },
      )
      const named = conflits.map((one) => ({ ...one, par: lastAuthor(since, one.champ) }))
      return refus({ code: 'conflit', conflits: named })
    }
    const valeurs = Object.fromEntries(
      names.map((champ) => [champ, writeCourt(champ, { ...objet.champs, ...champs }[champ])]),
    )
    if (Object.keys(champs).length === 0) return ok({ revision: place.value.revision, valeurs })
    const atelier = { monde, acteur, millesime, revision: place.value.revision, maquette }
    const done = await agir(tx, atelier, { acte: { genre: 'ecrire', id: noeud, champs }, geste: 'ecrire' })
    if (done.ok) return ok({ revision: done.value.revision, valeurs })
    return refus({ code: done.refus === 'code-pris' ? 'code-pris' : 'absent' })
  })
