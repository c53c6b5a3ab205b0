import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { StatutVersion } from '#src/domain/offre/version.workflow.ts'
import { isBoucheTrou } from '#src/formats/echange/plume.ts'
import type { Complements, Manque } from '#src/formats/echange/rapport.ts'
import { type CodeProfil, type Ecrit, PROFILS } from '#src/formats/profil/profil.ts'
import { dropForbidden } from '#src/formats/xml/character.ts'
import { parseJour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Db } from '#src/store/database.ts'
import { listComplements } from '#src/store/echange/complement-store.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { listVersions } from '#src/store/offre/version-store.ts'
import { findPlace } from '../offre/place.ts'
import { lieuOf, readDraft } from '../offre/read-draft.ts'
import { askValues, type ManqueDemande } from './asked-value.ts'

/** Which text goes out: the one in public, or the one being written. */
export const SOURCES_EXPORT = ['publiee', 'en_cours'] as const
export type SourceExport = (typeof SOURCES_EXPORT)[number]
/** What a person typed for this export, by element of the target. */
export type ValeursDonnees = Readonly<Record<string, string>>

export type TexteExport = {
  readonly source: SourceExport
  readonly numero: number
  readonly statut: StatutVersion
  readonly programme: Programme
}
export type PageExports = {
  readonly place: MillesimeRow
  /** The texts that may go out, the default one first. */
  readonly textes: readonly TexteExport[]
  readonly modifiable: boolean
}
export type DemandeExport = {
  readonly millesime: string
  readonly profil: CodeProfil
  /** null: the published text, or the one being written while nothing is published. */
  readonly source: SourceExport | null
  readonly valeurs: ValeursDonnees
}
export type Essai = {
  readonly page: PageExports
  readonly profil: CodeProfil
  readonly texte: TexteExport
  readonly complements: Complements
  readonly issue: Result<Ecrit, { readonly manques: readonly ManqueDemande[] }>
}

/** What may go out of a programme, for whoever may read it. */
export const showExports = async (
  { db }: { readonly db: Db },
  acteur: Acteur,
  millesime: string,
): Promise<Result<PageExports, 'introuvable'>> => {
  const place = await findPlace(db, acteur, millesime)
  if (!place) return refus('introuvable')
  const versions = await listVersions(db, millesime)
  const publiee = versions.find(({ statut }) => statut === 'publiee')
  const open = versions.find(({ statut }) => statut !== 'publiee' && statut !== 'remplacee')
  const textes: TexteExport[] = []
  if (publiee?.contenu)
    textes.push({
      source: 'publiee',
      numero: publiee.numero,
      statut: publiee.statut,
      programme: publiee.contenu,
    })
  if (open)
    textes.push({
      source: 'en_cours',
      numero: open.numero,
      statut: open.statut,
      programme: await readDraft(db, place),
    })
  const modifiable = open?.statut === 'brouillon' && can(acteur, 'programme.modifier', lieuOf(place))
  return ok({ place, textes, modifiable })
}

const CLE = /^[a-zA-Z-]+(?:\/[a-zA-Z-]+)*(?:@[a-z]+)?$/
const CLES_MAX = 80
const DATE = /@date\w+$|\/(?:debut|fin|date)$/

/** The values under their element and the name of who gave them; a blank gives nothing. */
const complementsOf = (valeurs: ValeursDonnees, par: string): Complements =>
  Object.fromEntries(
    Object.entries(valeurs)
      .filter(([cle, valeur]) => CLE.test(cle) && valeur.trim() !== '')
      .slice(0, CLES_MAX)
      .map(([cle, valeur]) => {
        const clean = dropForbidden(valeur).trim()
        // The formats write a day yyyymmdd, a browser sends yyyy-mm-dd.
        const isDay = DATE.test(cle) && parseJour(clean).ok
        return [cle, { valeur: isDay ? clean.replaceAll('-', '') : clean, par }]
      }),
  )

/** What no schema says: a stroke is no value, and a date is a day, in an attribute too. */
const refuseGiven = (complements: Complements): readonly Manque[] =>
  Object.entries(complements).flatMap(([element, { valeur }]) => {
    const texte = String(valeur)
    const isDate = DATE.test(element)
    const day = `${texte.slice(0, 4)}-${texte.slice(4, 6)}-${texte.slice(6)}`
    if (isBoucheTrou(texte)) return [{ chemin: null, element, regle: 'bouche_trou' }]
    return isDate && !parseJour(day).ok ? [{ chemin: null, element, regle: 'date' }] : []
  })

/** Writes one format in memory: the document and its account, or what is missing. Nothing is kept of it. */
export const tryExport = async (
  ctx: { readonly db: Db },
  acteur: Acteur,
  { millesime, profil, source, valeurs }: DemandeExport,
): Promise<Result<Essai, 'introuvable'>> => {
  const shown = await showExports(ctx, acteur, millesime)
  if (!shown.ok) return shown
  const { textes } = shown.value
  const texte = source === null ? textes[0] : textes.find((one) => one.source === source)
  if (!texte) return refus('introuvable')
  const complements = complementsOf(valeurs, acteur.nom)
  const wrong = refuseGiven(complements)
  const usable = Object.entries(complements).filter(([cle]) => !wrong.some(({ element }) => element === cle))
  const kept = await listComplements(ctx.db, millesime, profil)
  const written = await PROFILS[profil].write(texte.programme, { ...kept, ...Object.fromEntries(usable) })
  const manque = written.ok ? [] : written.refus.manque.filter((one) => !covers(wrong, one))
  const essai = { page: shown.value, profil, texte, complements }
  if (written.ok && wrong.length === 0) return ok({ ...essai, issue: ok(written.value) })
  const manques = askValues(profil, [...wrong, ...manque], complements)
  return ok({ ...essai, issue: refus({ manques }) })
}

const covers = (wrong: readonly Manque[], { element }: Manque): boolean =>
  wrong.some((one) => one.element === element)
