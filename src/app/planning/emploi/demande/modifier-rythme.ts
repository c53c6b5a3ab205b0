import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Groupe } from '#src/domain/planning/emploi/emploi.ts'
import {
  type JourPartie,
  PARTIES_JOUR,
  type RythmeGroupe,
} from '#src/domain/planning/emploi/rythme-groupe.schema.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { bumpEmploi } from '#src/store/planning/emploi-store.ts'
import { saveGroupe } from '#src/store/planning/ressource-store.ts'
import type { Monde } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openEmploiToWrite, type RefusEcriture } from '../acces-emploi.ts'
import { readDonnees } from '../read-donnees.ts'
import { empreinteOf, readDate, readDuree } from './lire-saisie.ts'

export const ACTIVITES = ['cours', 'entreprise', 'projet'] as const
export type ActiviteSaisie = (typeof ACTIVITES)[number]
export const JOURS_SEMAINE = [1, 2, 3, 4, 5, 6, 7] as const
/** 'cours-4': what the groupe does on Thursdays, of class. */
export type CaseRythme = `${ActiviteSaisie}-${(typeof JOURS_SEMAINE)[number]}`
export const CASES_RYTHME = ACTIVITES.flatMap((activite) =>
  JOURS_SEMAINE.map((jour): CaseRythme => `${activite}-${jour}`),
)
export const CHAMPS_RYTHME = [
  'semainesCours',
  'semainesAilleurs',
  'premiere',
  'jourMax',
  'semaineMax',
] as const
/** As the form sends it: a part of the day or blank; weeks, a date and hours, or blank. */
export type SaisieRythme = Readonly<Record<CaseRythme | (typeof CHAMPS_RYTHME)[number], string>>

export type RefusRythme =
  | RefusEcriture
  | {
      readonly code:
        | 'jours'
        | 'sans-cours'
        | 'cycle'
        | 'premiere'
        | 'jourMax'
        | 'semaineMax'
        | 'change-entre-temps'
    }
  /** Two uses of the same hours of a day (1 Monday … 7 Sunday). */
  | { readonly code: 'double'; readonly jour: (typeof JOURS_SEMAINE)[number] }

/** That day is not one of these. */
export const RIEN = 'rien'

const readPart = (saisie: SaisieRythme, activite: ActiviteSaisie): readonly JourPartie[] | undefined => {
  const said = JOURS_SEMAINE.flatMap((jour) => {
    const texte = saisie[`${activite}-${jour}`]
    return texte === '' || texte === RIEN ? [] : [{ jour, partie: PARTIES_JOUR.find((one) => one === texte) }]
  })
  const read = said.flatMap(({ jour, partie }) => (partie ? [{ jour, partie }] : []))
  return read.length === said.length ? read : undefined
}

const meets = (a: JourPartie, b: JourPartie): boolean =>
  a.jour === b.jour && (a.partie === b.partie || a.partie === 'journee' || b.partie === 'journee')

/** A day used twice: by weeks, class has its own weeks and only the other uses can meet. */
const findDouble = ({ cours, entreprise, projet, cycle }: RythmeGroupe) => {
  const pairs = [
    [entreprise, projet],
    ...(cycle === null
      ? [
          [cours, entreprise],
          [cours, projet],
        ]
      : []),
  ]
  return JOURS_SEMAINE.find((jour) =>
    pairs.some(([a, b]) => a?.some((one) => one.jour === jour && b?.some((other) => meets(one, other)))),
  )
}

const readSemaines = (texte: string): number | undefined => {
  const n = Number(texte)
  return Number.isInteger(n) && n > 0 && n <= 52 ? n : undefined
}

const readCycle = (saisie: SaisieRythme): Result<RythmeGroupe['cycle'], RefusRythme> => {
  const { semainesCours, semainesAilleurs, premiere } = saisie
  if (semainesCours === '' && semainesAilleurs === '' && premiere === '') return ok(null)
  const [n, m] = [readSemaines(semainesCours), readSemaines(semainesAilleurs)]
  if (n === undefined || m === undefined) return refus({ code: 'cycle' })
  const day = readDate(premiere)
  return day ? ok({ semainesCours: n, semainesAilleurs: m, premiere: day }) : refus({ code: 'premiere' })
}

const read = (
  saisie: SaisieRythme,
): Result<Pick<Groupe, 'rythme' | 'jourMax' | 'semaineMax'>, RefusRythme> => {
  const [cours, entreprise, projet] = ACTIVITES.map((activite) => readPart(saisie, activite))
  if (!cours || !entreprise || !projet) return refus({ code: 'jours' })
  if (cours.length === 0) return refus({ code: 'sans-cours' })
  const cycle = readCycle(saisie)
  if (!cycle.ok) return cycle
  const rythme = { cours: [...cours], cycle: cycle.value, entreprise: [...entreprise], projet: [...projet] }
  const jour = findDouble(rythme)
  if (jour) return refus({ code: 'double', jour })
  const jourMax = readDuree(saisie.jourMax, { max: 24 })
  if (jourMax === undefined) return refus({ code: 'jourMax' })
  const semaineMax = readDuree(saisie.semaineMax, { max: 168 })
  if (semaineMax === undefined || (semaineMax !== null && jourMax !== null && semaineMax < jourMax))
    return refus({ code: 'semaineMax' })
  return ok({ rythme, jourMax, semaineMax })
}

/** The mark of a rhythm as a form shows it. */
export const empreinteRythme = ({ rythme: r, jourMax, semaineMax }: Groupe): string => {
  const list = (parts: readonly JourPartie[]) => parts.map(({ jour, partie }) => `${jour} ${partie}`)
  const { semainesCours, semainesAilleurs, premiere } = r.cycle ?? {}
  const cycle = [semainesCours, semainesAilleurs, premiere]
  return empreinteOf([list(r.cours), list(r.entreprise), list(r.projet), cycle, jourMax, semaineMax])
}

type Demande = {
  readonly emploi: string
  readonly groupe: string
  /** Mark the form was read at. */
  readonly lu: string
  readonly saisie: SaisieRythme
}

/** Says when a groupe is in class, at its employer's or on projects, and how much it may have a day and a week. */
export const modifierRythme = (
  monde: Monde,
  acteur: Acteur,
  { emploi: id, groupe: asked, lu, saisie }: Demande,
): Promise<Result<true, RefusRythme>> =>
  inTransaction<true, RefusRythme>(monde.db, async (tx) => {
    const open = await openEmploiToWrite(tx, acteur, id)
    if (!open.ok) return open
    const { groupes } = (await readDonnees(tx, id))!
    const ordre = groupes.findIndex((one) => one.id === asked)
    const kept = groupes[ordre]
    if (!kept) return refus({ code: 'introuvable' })
    if (empreinteRythme(kept) !== lu) return refus({ code: 'change-entre-temps' })
    const said = read(saisie)
    if (!said.ok) return said
    await saveGroupe(tx, { emploi: id, ordre, groupe: { ...kept, ...said.value } })
    await bumpEmploi(tx, id)
    const { rythme, jourMax, semaineMax } = kept
    const detail = { groupe: kept.nom, avant: { rythme, jourMax, semaineMax }, apres: said.value }
    await recordAudit(tx, acteur, 'groupe.rythme', { type: 'emploi', id }, detail)
    return ok(true)
  })
