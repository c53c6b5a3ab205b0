/**
 * A table pasted over a maquette: each row is an EC that changes, an EC that is added, or a row refused with its field
 * and its reason. A blank cell says nothing, so it erases nothing. The whole is one act.
 */
import { isSame } from '#src/kit/egal.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { fold } from '#src/kit/text.ts'
import type { Volume } from '../maquette.schema.ts'
import { type Acte, accomplir } from './acte.rules.ts'
import { readGeste } from './geste.rules.ts'
import type { EcTenu, MaquetteTenue, PartieTenue, SemestreTenu, UeTenue } from './identite.rules.ts'
import { type ChampCourt, type RefusCourt, readCourt, writeCourt } from './saisie-courte.rules.ts'

/** One row as text, by what its column is about; `mode:CM` holds hours taught that way. */
export type LigneCollage = {
  readonly ligne: number
  readonly cellules: Readonly<Record<string, string | undefined>>
}
export type RefusCollage =
  | RefusCourt
  | 'sans-intitule'
  | 'plusieurs'
  | 'semestre-absent'
  | 'bloc-absent'
  | 'place-inconnue'
  | 'heures-detaillees'
  | 'code-double'
/** `champ` is what the column is about. */
export type RefusCellule = { readonly champ: string; readonly code: RefusCollage }
export type ChampChange = { readonly champ: ChampCourt; readonly avant: string; readonly apres: string }
export type SortLigne = {
  readonly ligne: number
  readonly sort: 'ajoutee' | 'changee' | 'pareille' | 'refusee'
  readonly nom: string
  readonly champs: readonly ChampChange[]
  readonly refus: readonly RefusCellule[]
}
export type PlanCollage = { readonly lignes: readonly SortLigne[]; readonly acte: Acte | null }

type Place = { semestre: SemestreTenu; partie: PartieTenue; ue: UeTenue }
type Trouve = Place & { ec: EcTenu }
const same = (a: string | null, b: string | undefined): boolean =>
  b === undefined || fold(a ?? '') === fold(b)

const placesOf = ({ semestres }: MaquetteTenue): Place[] =>
  semestres.flatMap((semestre) =>
    semestre.parties.flatMap((partie) => partie.ues.map((ue) => ({ semestre, partie, ue }))),
  )

/** The EC a row is about: by its code, else by its title, where the row says it stands. */
const findEc = (
  maquette: MaquetteTenue,
  { semestre, bloc, ue, codeUe, code, intitule }: LigneCollage['cellules'],
): Result<Trouve | null, RefusCellule> => {
  const all = placesOf(maquette).flatMap((place) => place.ue.ecs.map((ec) => ({ ...place, ec })))
  const coded = code === undefined ? [] : all.filter(({ ec }) => ec.code !== null && same(ec.code, code))
  if (coded.length > 1) return refus({ champ: 'code', code: 'plusieurs' })
  if (coded[0]) return ok(coded[0])
  const named = all.filter(
    (one) =>
      same(one.ec.intitule, intitule) &&
      same(one.semestre.code, semestre) &&
      same(one.partie.bloc, bloc) &&
      same(one.ue.code, codeUe) &&
      same(one.ue.intitule, ue),
  )
  if (named.length > 1) return refus({ champ: 'intitule', code: 'plusieurs' })
  return ok(named[0] ?? null)
}

/** Hours by way of teaching join those that stand; hours alone never erase them. */
const readHeures = (
  cellules: LigneCollage['cellules'],
  avant: readonly Volume[],
): Result<readonly Volume[] | null, RefusCellule> => {
  let volumes: readonly Volume[] = avant
  for (const [champ, texte] of Object.entries(cellules)) {
    if (!champ.startsWith('mode:') || texte === undefined) continue
    const mode = champ.slice(5)
    const lue = readCourt({ niveau: 'ec', champ: 'volumes' }, texte, [])
    const [heures, ...more] = lue.ok ? (lue.value as Volume[]) : []
    if (!heures || more.length > 0 || heures.mode !== null) return refus({ champ, code: 'heures-attendues' })
    const own = { mode: mode as Volume['mode'], heures: heures.heures }
    const at = volumes.findIndex((one) => one.mode === mode)
    volumes = at < 0 ? [...volumes, own] : volumes.toSpliced(at, 1, own)
  }
  const { volumes: texte } = cellules
  if (texte === undefined) return ok(volumes === avant ? null : volumes)
  const lue = readCourt({ niveau: 'ec', champ: 'volumes' }, texte, volumes)
  if (!lue.ok) return refus({ champ: 'volumes', code: lue.refus })
  const [only, ...others] = lue.value as Volume[]
  const total = volumes.reduce((sum, { heures }) => sum + heures, 0)
  if (volumes.length > 0 && only?.mode === null && others.length === 0)
    // A total beside its parts: the same is nothing new, another would hide how they are taught.
    return only.heures === total
      ? ok(volumes === avant ? null : volumes)
      : refus({ champ: 'volumes', code: 'heures-detaillees' })
  return ok(lue.value as Volume[])
}

const SIMPLES = ['intitule', 'code', 'ects', 'statuts', 'responsables', 'evaluation'] as const

const readChamps = (
  cellules: LigneCollage['cellules'],
  avant: Partial<EcTenu>,
): { readonly champs: Record<string, unknown>; readonly refus: readonly RefusCellule[] } => {
  const champs: Record<string, unknown> = {}
  const wrong: RefusCellule[] = []
  for (const champ of SIMPLES) {
    const texte = cellules[champ]
    if (texte === undefined) continue
    const lue = readCourt({ niveau: 'ec', champ }, texte, avant[champ])
    if (lue.ok) champs[champ] = lue.value
    else wrong.push({ champ, code: lue.refus })
  }
  const heures = readHeures(cellules, avant.volumes ?? [])
  if (!heures.ok) wrong.push(heures.refus)
  else if (heures.value !== null) champs['volumes'] = heures.value
  return { champs, refus: wrong }
}

type Atelier = { now: MaquetteTenue; readonly actes: Acte[]; readonly newId: () => string }

const act = (atelier: Atelier, acte: Acte): boolean => {
  const fait = accomplir(atelier.now, acte, atelier.newId)
  if (!fait.ok) return false
  atelier.now = fait.value.maquette
  atelier.actes.push(acte)
  return true
}
const add = (atelier: Atelier, noeud: string, texte: string): string | null => {
  const acte = readGeste(atelier.now, { geste: 'ajouter', noeud, texte }, atelier.newId)
  if (!acte.ok || acte.value.genre !== 'ajouter' || !act(atelier, acte.value)) return null
  return acte.value.noeud.id
}

/** The UE a new EC goes under; the part and the UE are made where the row names them and they are not there. */
const findUe = (
  atelier: Atelier,
  { semestre, bloc, ue, codeUe }: LigneCollage['cellules'],
): Result<string, RefusCellule> => {
  const { semestres, blocs } = atelier.now
  const hosts = semestres.filter(({ code }) => same(code, semestre))
  const [host] = hosts
  if (!host) return refus({ champ: 'semestre', code: 'semestre-absent' })
  if (hosts.length > 1) return refus({ champ: 'semestre', code: 'place-inconnue' })
  const code = bloc === undefined ? undefined : blocs.find((one) => same(one.code, bloc))?.code
  if (bloc !== undefined && code === undefined) return refus({ champ: 'bloc', code: 'bloc-absent' })
  const parties = host.parties.filter((one) => code === undefined || one.bloc === code)
  if (parties.length > 1) return refus({ champ: 'bloc', code: 'place-inconnue' })
  const partie = parties[0]?.id ?? (code === undefined ? null : add(atelier, host.id, code))
  if (partie === null) return refus({ champ: 'bloc', code: 'place-inconnue' })
  const ues = parties[0]?.ues ?? []
  const named = ue !== undefined || codeUe !== undefined
  const found = ues.filter((one) => same(one.intitule, ue) && same(one.code, codeUe))
  if (found.length > 1 && !named) {
    const implicit = found.filter(({ intitule }) => intitule === null)
    if (implicit.length === 1 && implicit[0]) return ok(implicit[0].id)
  }
  if (found.length > 1) return refus({ champ: 'ue', code: 'place-inconnue' })
  if (found[0]) return ok(found[0].id)
  if (ue === undefined && codeUe !== undefined) return refus({ champ: 'codeUe', code: 'place-inconnue' })
  const made = add(atelier, partie, ue ?? '')
  if (made === null) return refus({ champ: 'ue', code: 'place-inconnue' })
  if (codeUe !== undefined) act(atelier, { genre: 'ecrire', id: made, champs: { code: codeUe } })
  return ok(made)
}

const tell = (avant: Partial<EcTenu>, champs: Readonly<Record<string, unknown>>): readonly ChampChange[] =>
  Object.entries(champs).map(([nom, valeur]) => {
    const champ = nom as ChampCourt & keyof EcTenu
    return { champ, avant: writeCourt(champ, avant[champ]), apres: writeCourt(champ, valeur) }
  })

const settle = (atelier: Atelier, { ligne, cellules }: LigneCollage): SortLigne => {
  const nom = cellules['intitule'] ?? cellules['code'] ?? ''
  const deny = (refus: readonly RefusCellule[]): SortLigne => ({
    ligne,
    sort: 'refusee',
    nom,
    champs: [],
    refus,
  })
  if (nom === '') return deny([{ champ: 'intitule', code: 'sans-intitule' }])
  const found = findEc(atelier.now, cellules)
  if (!found.ok) return deny([found.refus])
  const { champs, refus: wrong } = readChamps(cellules, found.value?.ec ?? {})
  if (wrong.length > 0) return deny(wrong)
  if (found.value) {
    const { ec } = found.value
    const changed = Object.fromEntries(
      Object.entries(champs).filter(([name, valeur]) => !isSame(valeur, ec[name as keyof EcTenu])),
    )
    if (Object.keys(changed).length === 0)
      return { ligne, sort: 'pareille', nom: ec.intitule, champs: [], refus: [] }
    act(atelier, { genre: 'ecrire', id: ec.id, champs: changed })
    return { ligne, sort: 'changee', nom: ec.intitule, champs: tell(ec, changed), refus: [] }
  }
  if (cellules['intitule'] === undefined) return deny([{ champ: 'intitule', code: 'sans-intitule' }])
  // What a refused row began to make is not kept.
  const before = { now: atelier.now, count: atelier.actes.length }
  const ue = findUe(atelier, cellules)
  const made = ue.ok ? add(atelier, ue.value, cellules['intitule']) : null
  if (!ue.ok || made === null) {
    atelier.now = before.now
    atelier.actes.length = before.count
    return deny([ue.ok ? { champ: 'intitule', code: 'place-inconnue' } : ue.refus])
  }
  act(atelier, { genre: 'ecrire', id: made, champs })
  return { ligne, sort: 'ajoutee', nom, champs: tell({}, champs), refus: [] }
}

/** What each row comes to on the maquette as it stands, and the one act that does it all; null: nothing to do. */
export const planCollage = (
  maquette: MaquetteTenue,
  lignes: readonly LigneCollage[],
  newId: () => string,
): PlanCollage => {
  const atelier: Atelier = { now: maquette, actes: [], newId }
  const sorts = lignes.map((ligne) => settle(atelier, ligne))
  return { lignes: sorts, acte: atelier.actes.length === 0 ? null : { genre: 'suite', actes: atelier.actes } }
}
