import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { leavesOfProgramme, valueAt } from '#src/formats/echange/chemin.ts'
import { renderXml } from '#src/formats/xml/render-xml.ts'
import { noeudArbitraire } from '#test/offre-arbitraire.ts'
import { unProgramme } from '#test/programme.ts'
import { decodeCdm } from './decode-cdm.ts'
import { encodeCdm } from './encode-cdm.ts'
import { ESPACE_CDM, ESPACE_CDMFR, STRUCTURE_CDM } from './espace-cdm.ts'

const plain = (texte: string): string => texte.replaceAll(/\s+/g, ' ').trim()
/** All a part of a programme says, joined. */
const said = (programme: object, cible: string): string => {
  const value = cible === '' ? programme : valueAt(programme, cible)
  if (value === null || typeof value !== 'object') return plain(String(value ?? ''))
  return plain(
    leavesOfProgramme(value)
      .map(({ texte }) => texte)
      .join(' '),
  )
}

const lire = (xml: string) => {
  const read = decodeCdm(Buffer.from(xml))
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

/** Each leaf once; what is said kept stands where it is said to stand. */
const check = ({ programme, rapport, feuilles }: ReturnType<typeof lire>): void => {
  const textes = new Map(feuilles.map(({ chemin, texte }) => [chemin, texte]))
  assert.equal(rapport.length, feuilles.length)
  for (const ligne of rapport) {
    assert.ok('source' in ligne && textes.has(ligne.source))
    const source = textes.get(ligne.source) ?? ''
    if (ligne.sort === 'conserve')
      assert.ok(said(programme, ligne.cible).includes(plain(source)), `${ligne.source} -> ${ligne.cible}`)
    if (ligne.sort === 'transforme')
      assert.ok(said(programme, '').includes(plain(ligne.vers)), `${ligne.source} -> ${ligne.vers}`)
  }
  assert.ok(programmeSchema.safeParse(programme).success)
}

it('whatever a document holds, nothing vanishes unreported, and what is said kept is there', () => {
  const program = noeudArbitraire(STRUCTURE_CDM, 'program')
  const course = noeudArbitraire(STRUCTURE_CDM, 'course')
  const orgUnit = noeudArbitraire(STRUCTURE_CDM, 'orgUnit')
  fc.assert(
    fc.property(orgUnit, program, fc.array(course, { maxLength: 2 }), (organisme, programme, cours) => {
      const racine = {
        nom: 'CDM',
        attributs: { xmlns: ESPACE_CDM, 'xmlns:cdmfr': ESPACE_CDMFR },
        texte: '',
        enfants: [organisme, programme, ...cours],
      }
      check(lire(renderXml(racine)))
    }),
    { numRuns: 60 },
  )
})

it('two courses of the same words are told apart by their places', () => {
  const written = encodeCdm(unProgramme())
  assert.ok(written.ok)
  const lu = lire(written.value.texte)
  check(lu)
  const lost = lu.rapport.flatMap((ligne) => (ligne.sort === 'abandonne' ? [ligne.source] : []))
  assert.deepEqual(
    lost.filter((source) => source.startsWith('CDM/course')),
    [],
  )
  const twice = written.value.texte.replace(
    '</CDM>',
    '<course id="seul"><courseName>Salon</courseName></course></CDM>',
  )
  const fates = new Map(
    lire(twice).rapport.flatMap((ligne) => ('source' in ligne ? [[ligne.source, ligne.sort] as const] : [])),
  )
  assert.equal(fates.get('CDM/course[4]/courseName'), 'abandonne')
  assert.equal(fates.get('CDM/course[3]/courseName'), 'conserve')
})
