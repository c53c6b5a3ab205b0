/**
 * `npm run -s bench:relecteur`: how many of the 75 flaws a person listed on the two real brochures the relecteur finds,
 * each at its place, and what it still says of the corrected demonstration.
 */
import { existsSync, readFileSync } from 'node:fs'
import { relireProgramme, voisinDe } from '#src/app/offre/relecteur/relire.ts'
import type { Lecture } from '#src/domain/offre/lecture.schema.ts'
import { type Programme, programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { assembleProgramme } from '#src/formats/brochure/assemble-programme.ts'
import { readBrochure } from '#src/formats/brochure/read-brochure.ts'
import { jour } from '#src/kit/jour.ts'
import { type Defaut, findingsOf, isFound, type Place, type Trouve } from './bench-relecteur/attendu.ts'
import { DEFAUTS_CIPT } from './bench-relecteur/cipt.ts'
import { RESTE } from './bench-relecteur/demonstration.ts'
import { HORS_LISTE } from './bench-relecteur/hors-liste.ts'
import { DEFAUTS_MPT } from './bench-relecteur/mpt.ts'

const BROCHURES = new URL('../../shared/brochures/', import.meta.url)
const NOMS = ['mpt', 'cipt'] as const
type Nom = (typeof NOMS)[number]
const DEFAUTS: Readonly<Record<Nom, readonly Defaut[]>> = { mpt: DEFAUTS_MPT, cipt: DEFAUTS_CIPT }
/** The leaflets were in print; a later day would only change which law they are held against. */
const TODAY = jour('2025-11-30')

type Source = { readonly programme: Programme; readonly lecture: Lecture | null }

const findingsIn = (sources: Readonly<Record<Nom, Source>>, nom: Nom): readonly Trouve[] => {
  const voisins = NOMS.filter((autre) => autre !== nom).map((autre) => voisinDe(sources[autre].programme))
  return relireProgramme({ ...sources[nom], voisins, today: TODAY })
}

const write = ({ gravite, code, chemin, lignes }: Trouve): string =>
  `${gravite.padEnd(13)} ${code} at ${chemin}${lignes.length > 0 ? `, l. ${lignes.slice(0, 6).join(' ')}` : ''}`

const readBrochures = (): Readonly<Record<Nom, Source>> => {
  const read = (nom: Nom): Source => {
    const lecture = readBrochure(readFileSync(new URL(`${nom}.txt`, BROCHURES), 'utf8'))
    return { lecture, programme: assembleProgramme(lecture.champs) }
  }
  return { mpt: read('mpt'), cipt: read('cipt') }
}

const readDemonstration = (): Readonly<Record<Nom, Source>> => {
  const read = (nom: Nom): Source => {
    const text = readFileSync(new URL(`../data/demonstration/${nom}.json`, import.meta.url), 'utf8')
    return { lecture: null, programme: programmeSchema.parse(JSON.parse(text)) }
  }
  return { mpt: read('mpt'), cipt: read('cipt') }
}

/** Every listed flaw, found or not, then what was raised beyond the list. Returns how many were found. */
const reportBrochure = (nom: Nom, constats: readonly Trouve[]): number => {
  const defauts = DEFAUTS[nom]
  console.log(`\n${nom}, the brochure`)
  for (const defaut of defauts) {
    const [id, ...places] = defaut
    const codes = places.map(([code]) => code).join(', ')
    console.log(`  ${isFound(defaut, constats) ? 'found    ' : 'NOT FOUND'} ${id.padEnd(9)} ${codes}`)
  }
  const listed = new Set(defauts.flatMap(([, ...places]) => findingsOf(places, constats)))
  const beyond = constats.filter((constat) => !listed.has(constat))
  console.log(`  beyond the list: ${beyond.length}`)
  for (const constat of beyond) {
    const known = HORS_LISTE[nom].find(
      ([code, ou]) => findingsOf([[code, ou] as Place], [constat]).length > 0,
    )
    console.log(`    ${write(constat)}: ${known?.[2] ?? 'UNEXPLAINED'}`)
  }
  const found = defauts.filter((defaut) => isFound(defaut, constats)).length
  console.log(`  ${found} of ${defauts.length}`)
  return found
}

/** What is left on the corrected text: never blocking, and true, or it is a false alarm. Returns the false alarms. */
const reportDemonstration = (nom: Nom, constats: readonly Trouve[]): number => {
  console.log(`\n${nom}, the corrected demonstration: ${constats.length} findings`)
  const fausses = constats.filter(
    ({ gravite, code, chemin }) => gravite === 'bloquant' || RESTE[nom][`${code} ${chemin}`] === undefined,
  )
  for (const constat of constats) {
    const why = RESTE[nom][`${constat.code} ${constat.chemin}`]
    console.log(
      `  ${fausses.includes(constat) ? 'FALSE ALARM' : 'true'} ${write(constat)}${why ? `: ${why}` : ''}`,
    )
  }
  const raised = new Set(constats.map(({ code, chemin }) => `${code} ${chemin}`))
  for (const place of Object.keys(RESTE[nom]).filter((one) => !raised.has(one)))
    console.log(`  listed as true and no longer raised: ${place}`)
  return fausses.length
}

if (!existsSync(BROCHURES)) {
  console.log('skipped: the brochures (../shared/brochures) are not here')
  process.exit(0)
}
const brochures = readBrochures()
const demonstration = readDemonstration()
const found = NOMS.reduce((n, nom) => n + reportBrochure(nom, findingsIn(brochures, nom)), 0)
const falseAlarms = NOMS.reduce((n, nom) => n + reportDemonstration(nom, findingsIn(demonstration, nom)), 0)
const total = NOMS.reduce((n, nom) => n + DEFAUTS[nom].length, 0)
console.log(`\n${JSON.stringify({ found, of: total, falseAlarms })}`)
