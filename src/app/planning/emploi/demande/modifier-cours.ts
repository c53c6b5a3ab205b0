import type { Acteur } from '#src/domain/acces/permission.ts'
import { type RefusDecoupage, readDecoupage } from '#src/domain/planning/emploi/decoupage.rules.ts'
import type { BlocCours, Cours } from '#src/domain/planning/emploi/emploi.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import {
  hasSeancePublique,
  listCours,
  resizeSeances,
  saveBlocs,
  saveCours,
} from '#src/store/planning/cours-store.ts'
import { bumpEmploi } from '#src/store/planning/emploi-store.ts'
import type { Monde } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openEmploiToWrite, type RefusEcriture } from '../acces-emploi.ts'
import { readDonnees } from '../read-donnees.ts'
import { empreinteOf } from './lire-saisie.ts'

/** As the form sends it: texts, and identifiers of lists. */
export type SaisieCours = {
  readonly intitule: string
  /** Hours, '20' or '3,5'. */
  readonly heures: string
  readonly decoupage: string
  readonly equipements: string
  readonly ecart: string
  /** Days there must be between two sessions, or blank. */
  readonly ecartMin: string
  readonly groupes: readonly string[]
  readonly intervenants: readonly string[]
  readonly apres: readonly string[]
  readonly horsSite: boolean
  readonly adresse: string
  readonly transport: string
}

export type RefusCours =
  | RefusEcriture
  | { readonly code: 'titre-vide' }
  | { readonly code: 'heures' }
  | { readonly code: 'ecart' | 'ecart-min' }
  | { readonly code: 'groupes-vides' }
  /** It would follow itself. */
  | { readonly code: 'ordre-en-rond' }
  | { readonly code: 'decoupage'; readonly pourquoi: RefusDecoupage }
  /** A block that would go stands in a calendar that was public: attendance may hang on it. */
  | { readonly code: 'bloc-publie' }
  | { readonly code: 'change-entre-temps' }

type Demande = {
  readonly emploi: string
  readonly cours: string
  /** Version the form was read at. */
  readonly version: number
  readonly saisie: SaisieCours
}

/** Blocks keep their identifier by rank: the first four hours stay the first four hours. */
const renew = (blocs: readonly BlocCours[], minutes: readonly number[]): readonly BlocCours[] =>
  minutes.map((each, rang) => ({ id: blocs[rang]?.id ?? newId(), minutes: each }))

/** Whether following these would lead back to the cours. */
const isRound = (all: readonly Cours[], id: string, apres: readonly string[]): boolean => {
  const seen = new Set<string>()
  const visit = (one: string): boolean => {
    if (one === id) return true
    if (seen.has(one)) return false
    seen.add(one)
    return (all.find((c) => c.id === one)?.apres ?? []).some(visit)
  }
  return apres.some(visit)
}

/** What the séances of a cours are made of: their lengths and who is there. */
const empreinteSeances = ({ blocs, groupes, intervenants }: Omit<Cours, 'version'>): string =>
  empreinteOf([blocs, groupes.toSorted(), intervenants.toSorted()])

/** null when blank: on different days is enough; undefined when wrong. */
const readEcartMin = (texte: string): number | null | undefined => {
  if (texte === '') return null
  const jours = Number(texte)
  return Number.isInteger(jours) && jours >= 2 && jours <= 60 ? jours : undefined
}

const lines = (texte: string): string[] =>
  texte
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

/** Changes what is asked for a cours; its hours stay the exact sum of its blocks. */
export const modifierCours = (
  monde: Monde,
  acteur: Acteur,
  { emploi: emploiId, cours: id, version, saisie }: Demande,
): Promise<Result<true, RefusCours>> =>
  inTransaction<true, RefusCours>(monde.db, async (tx) => {
    const open = await openEmploiToWrite(tx, acteur, emploiId)
    if (!open.ok) return open
    const donnees = (await readDonnees(tx, emploiId))!
    const ordre = donnees.cours.findIndex((c) => c.id === id)
    const kept = donnees.cours[ordre]
    if (!kept) return refus({ code: 'introuvable' })
    if (kept.version !== version) return refus({ code: 'change-entre-temps' })
    const known = (list: readonly string[], all: readonly { readonly id: string }[]): string[] =>
      list.filter((one) => all.some((each) => each.id === one))

    const intitule = saisie.intitule.trim()
    if (intitule === '') return refus({ code: 'titre-vide' })
    const minutes = Math.round(Number(saisie.heures.replace(',', '.')) * 60)
    if (!Number.isFinite(minutes) || minutes <= 0 || minutes > 60_000) return refus({ code: 'heures' })
    const ecart = Number(saisie.ecart)
    if (!Number.isInteger(ecart) || ecart < 0 || ecart > 60) return refus({ code: 'ecart' })
    const ecartMin = readEcartMin(saisie.ecartMin)
    if (ecartMin === undefined) return refus({ code: 'ecart-min' })
    const groupes = known(saisie.groupes, donnees.groupes)
    if (groupes.length === 0) return refus({ code: 'groupes-vides' })
    const apres = known(saisie.apres, donnees.cours).filter((one) => one !== id)
    if (isRound(donnees.cours, id, apres)) return refus({ code: 'ordre-en-rond' })
    const cut = readDecoupage(saisie.decoupage, minutes)
    if (!cut.ok) return refus({ code: 'decoupage', pourquoi: cut.refus })
    const blocs = renew(kept.blocs, cut.value)
    const gone = kept.blocs.slice(blocs.length).map((bloc) => bloc.id)
    if (await hasSeancePublique(tx, gone)) return refus({ code: 'bloc-publie' })

    const cours = {
      ...kept,
      intitule,
      minutes,
      equipements: lines(saisie.equipements),
      ecart,
      ecartMin,
      groupes,
      intervenants: known(saisie.intervenants, donnees.intervenants),
      apres,
      horsSite: saisie.horsSite,
      adresse: saisie.adresse.trim() || null,
      transport: saisie.transport.trim() || null,
    }
    await saveCours(tx, { emploi: emploiId, ordre, cours })
    await saveBlocs(tx, id, blocs)
    // A draft that others work on has not moved where nothing of its séances has.
    if (empreinteSeances({ ...cours, blocs }) !== empreinteSeances(kept)) await resizeSeances(tx, id)
    await bumpEmploi(tx, emploiId)
    const [after] = (await listCours(tx, emploiId)).filter((c) => c.id === id)
    await recordAudit(
      tx,
      acteur,
      'cours.modifier',
      { type: 'emploi', id: emploiId },
      { avant: kept, apres: after },
    )
    return ok(true)
  })
