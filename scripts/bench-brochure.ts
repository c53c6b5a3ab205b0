/** `npm run -s bench:brochure`: reads the two real brochures and compares each field with what a person read in them. */
import { existsSync, readFileSync } from 'node:fs'
import { readBrochure } from '#src/formats/brochure/read-brochure.ts'
import { type Attendu, newSource } from './bench-brochure/attendu.ts'
import { type Carte, newCarte } from './bench-brochure/carte.ts'
import * as cipt from './bench-brochure/cipt.ts'
import { type Bilan, comparer } from './bench-brochure/comparer.ts'
import * as mpt from './bench-brochure/mpt.ts'
import { NON_COMPTES_CIPT, NON_COMPTES_MPT } from './bench-brochure/non-comptes.ts'

type Mapping = { mapper(carte: Carte): void; readonly NON_COMPTES: readonly (readonly [RegExp, string])[] }

const FOLDER = new URL('../../shared/brochures/', import.meta.url)
const MAPPINGS: Readonly<Record<string, Mapping>> = {
  mpt: { ...mpt, NON_COMPTES: NON_COMPTES_MPT },
  cipt: { ...cipt, NON_COMPTES: NON_COMPTES_CIPT },
}
const round = (n: number): number => Math.floor(n * 10_000) / 10_000

const printSections = (attendus: readonly Attendu[], bilan: Bilan): void => {
  for (const [section, group] of Map.groupBy(attendus, (attendu) => attendu.section)) {
    const found = group.filter((attendu) => bilan.trouves.has(attendu)).length
    console.log(`  ${section.padEnd(15)} ${String(found).padStart(3)} / ${String(group.length).padStart(3)}`)
  }
}

/** Leaves of the yaml that are neither compared nor explained: a hole in the mapping. */
const holes = (
  asked: ReadonlySet<string>,
  leaves: ReadonlyMap<string, unknown>,
  nonComptes: Mapping['NON_COMPTES'],
): string[] =>
  [...leaves.keys()].filter(
    (cle) =>
      leaves.get(cle) !== null &&
      !/\.src(?:\[\d+\])?$/.test(cle) &&
      !asked.has(cle) &&
      !nonComptes.some(([motif]) => motif.test(cle)),
  )

const total = { attendus: 0, trouves: 0, lus: 0, justes: 0 }
let troue = false
for (const [nom, mapping] of Object.entries(MAPPINGS)) {
  const yaml = new URL(`${nom}.expected.yaml`, FOLDER)
  if (!existsSync(yaml)) {
    console.log(`${nom}: skipped (no expected reading here)`)
    continue
  }
  const lecture = readBrochure(readFileSync(new URL(`${nom}.txt`, FOLDER), 'utf8'))
  const source = newSource(readFileSync(yaml, 'utf8'))
  const carte = newCarte(source, lecture)
  mapping.mapper(carte)
  const bilan = comparer(lecture, carte.attendus, carte.interdits)
  const nonBlank = lecture.lignes.filter((ligne) => ligne.trim() !== '').length
  console.log(
    `${nom}: ${bilan.trouves.size} of ${carte.attendus.length} expected fields, ${bilan.justes} of ${lecture.champs.length} read fields right (${bilan.litteraux.length} of them literal, on which the yaml says nothing); lines: ${nonBlank - lecture.nonLues.length} used, ${lecture.nonLues.length} not read`,
  )
  printSections(carte.attendus, bilan)
  for (const { cle, chemin, valeur } of bilan.manques)
    console.log(`  missed  ${cle} = ${JSON.stringify(valeur)} (${chemin ?? 'item not found'})`)
  for (const { champ, pourquoi } of bilan.enTrop)
    console.log(
      `  extra   ${champ.chemin} = ${JSON.stringify(champ.valeur)} [l. ${champ.lignes.join(', ')}]: ${pourquoi}`,
    )
  for (const champ of bilan.litteraux)
    console.log(`  literal ${champ.chemin} = ${JSON.stringify(champ.valeur)}`)
  for (const cle of holes(source.asked, source.leaves, mapping.NON_COMPTES)) {
    console.log(`  UNMAPPED ${cle}`)
    troue = true
  }
  const nuls = [...source.leaves].filter(([cle, valeur]) => valeur === null && !source.asked.has(cle)).length
  console.log(
    `  not compared:\n    ${String(nuls).padStart(3)} leaves: null in the yaml, so no value to find`,
  )
  for (const [motif, pourquoi] of mapping.NON_COMPTES) {
    const n = [...source.leaves.keys()].filter(
      (cle) => !source.asked.has(cle) && source.leaves.get(cle) !== null && motif.test(cle),
    ).length
    if (n > 0) console.log(`    ${String(n).padStart(3)} leaves: ${pourquoi}`)
  }
  total.attendus += carte.attendus.length
  total.trouves += bilan.trouves.size
  total.lus += lecture.champs.length
  total.justes += bilan.justes
}
if (troue) process.exitCode = 1
console.log(
  total.attendus === 0
    ? JSON.stringify({ recall: null, precision: null, skipped: true })
    : JSON.stringify({
        recall: round(total.trouves / total.attendus),
        precision: round(total.justes / total.lus),
      }),
)
