import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { encodeOoapi } from '#src/formats/ooapi/encode-ooapi.ts'
import { programmeArbitraire, unProgramme } from '#test/programme.ts'
import { lireOffre } from './lire-offre.ts'
import { PROFILS } from './profil.ts'

const bytes = (texte: string): Uint8Array => new TextEncoder().encode(texte)
const IDS = {
  program: '00000000-0000-4000-8000-000000000001',
  etablissement: '00000000-0000-4000-8000-000000000002',
  composante: '00000000-0000-4000-8000-000000000003',
}
const ooapi = (programme = unProgramme()): Uint8Array => {
  const encoded = encodeOoapi(programme, IDS)
  assert.ok(encoded.ok)
  return bytes(JSON.stringify({ ...encoded.value.program, courses: encoded.value.courses }))
}
const profilOf = async (octets: Uint8Array): Promise<string> => {
  const read = await lireOffre(octets)
  return read.ok ? read.value.profil : read.refus.code
}

it('a file is recognized by what it holds', async () => {
  for (const code of ['cdm-fr', 'csv', 'xlsx'] as const) {
    const written = await PROFILS[code].write(unProgramme(), {})
    assert.ok(written.ok)
    assert.equal(await profilOf(written.value.octets), code)
  }
  assert.equal(await profilOf(ooapi()), 'ooapi')
  const offre = '<offres><formation><intitule-formation>x</intitule-formation></formation></offres>'
  assert.equal(await profilOf(bytes(`<lheo>${offre}</lheo>`)), 'lheo')
  assert.equal(
    await profilOf(bytes(`<lheo xmlns="https://www.of.moncompteformation.gouv.fr">${offre}</lheo>`)),
    'edof',
  )
  assert.equal(await profilOf(Buffer.from(`\ufeff<lheo>${offre}</lheo>`, 'utf16le')), 'lheo')
})

it('what cannot be read says why', async () => {
  assert.equal(await profilOf(new Uint8Array()), 'offre.vide')
  assert.equal(await profilOf(bytes('<rss/>')), 'offre.inconnue')
  assert.equal(await profilOf(bytes('<lheo>')), 'xml.mal-forme')
  assert.equal(await profilOf(bytes('{')), 'json.mal-forme')
  assert.equal(await profilOf(bytes('{"a":1}')), 'ooapi.vide')
  assert.equal(await profilOf(bytes(`${'['.repeat(60)}${']'.repeat(60)}`)), 'json.profondeur')
  assert.equal(await profilOf(bytes('Nom;Prénom\nA;B')), 'tableau.colonne')
  assert.equal(await profilOf(bytes('PK\u0003\u0004 rien')), 'xlsx.abime')
  assert.equal(await profilOf(zipSync({ 'a.txt': bytes('x') })), 'xlsx.abime')
  assert.equal(await profilOf(zipSync({ a: new Uint8Array(80 << 20) }, { level: 1 })), 'xlsx.taille')
})

it('a workbook of ours comes back as it went', async () => {
  const written = await PROFILS.xlsx.write(unProgramme(), {})
  assert.ok(written.ok)
  const read = await lireOffre(written.value.octets)
  assert.ok(read.ok)
  assert.deepEqual(read.value.lus[0]?.programme.maquette, unProgramme().maquette)
})

it('an OOAPI program keeps its words, its courses, its dates and its level', async () => {
  const read = await lireOffre(ooapi())
  assert.ok(read.ok)
  const { programme } = read.value.lus[0]!
  const source = unProgramme()
  assert.deepEqual(programme.parcours.objectifs, source.parcours.objectifs)
  assert.equal(programme.parcours.intitule, source.parcours.intitule)
  assert.equal(programme.diplome.niveau, 7)
  assert.equal(programme.diplome.rncp, '38175')
  assert.equal(programme.organisation.fin, source.organisation.fin)
  assert.equal(programme.maquette.semestres[0]?.parties[0]?.ues[0]?.ecs[0]?.volumes[0]?.heures, 20)
})

it('any OOAPI program: each leaf once in the account, and a programme the house can hold', async () => {
  await fc.assert(
    fc.asyncProperty(programmeArbitraire, async (programme) => {
      if (programme.parcours.intitule === null) return
      const read = await lireOffre(ooapi(programme))
      assert.ok(read.ok)
      const [lu] = read.value.lus
      assert.equal(lu?.rapport.length, lu?.feuilles.length)
      assert.ok(programmeSchema.safeParse(lu?.programme).success)
    }),
    { numRuns: 60 },
  )
})

it('no bytes make it throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 120 }),
      fc.constantFrom('', '<', '{', 'PK'),
      async (octets, head) => {
        await lireOffre(Buffer.concat([bytes(head), octets]))
      },
    ),
    { numRuns: 200 },
  )
})
