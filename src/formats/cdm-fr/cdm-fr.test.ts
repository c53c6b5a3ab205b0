import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { programmeVide } from '#src/domain/offre/programme-vide.ts'
import { readXml } from '#src/formats/xml/read-xml.ts'
import { programmeArbitraire, unProgramme } from '#test/programme.ts'
import { checkRapport } from '#test/rapport.ts'
import { decodeCdm } from './decode-cdm.ts'
import { encodeCdm } from './encode-cdm.ts'
import { ESPACE_CDM } from './espace-cdm.ts'

const lire = (texte: string) => {
  const read = decodeCdm(Buffer.from(texte))
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}
const ecrire = (programme = unProgramme()) => {
  const written = encodeCdm(programme, { 'program/programName': { valeur: 'Sans nom', par: 'test' } })
  assert.ok(written.ok, JSON.stringify(written))
  return written.value
}

it('writes the tree, the credits, CM and TD apart, and the forms of teaching', () => {
  const { texte } = ecrire()
  for (const part of [
    `<CDM xmlns="${ESPACE_CDM}" xmlns:cdmfr="http://cdm-fr.fr/2012/CDM-frSchema"`,
    '<cdmfr:text>Communication des territoires</cdmfr:text>',
    '<cdmfr:programDescription nature="semestre"/>',
    '<cdmfr:credits ECTScredits="3">',
    '<cdmfr:globalVolume teachingtype="CM">12</cdmfr:globalVolume>',
    '<cdmfr:globalVolume teachingtype="TD">8</cdmfr:globalVolume>',
    '<subBlock userDefined="volume-evenement">15</subBlock>',
    '<courseCode codeSet="UE">UE31</courseCode>',
    '<formOfTeaching org="formAppr"/>',
    '<level level="M">Niveau 7</level>',
    '<programDuration start="2025-09-01" duration="P379D">1 an</programDuration>',
    '<cdmfr:codeUserDefined>RNCP38175</cdmfr:codeUserDefined>',
  ])
    assert.ok(texte.includes(part), part)
})

it('the maquette comes back as it was', () => {
  const { programme } = lire(ecrire().texte)
  assert.deepEqual(programme.maquette, unProgramme().maquette)
  assert.deepEqual(programme.competences.blocs, unProgramme().competences.blocs)
  assert.equal(programme.organisation.fin, '2026-09-14')
})

it('every reference leads to a course of the document', () => {
  const read = readXml(Buffer.from(ecrire().texte))
  assert.ok(read.ok)
  const ids = read.value.racine.enfants.flatMap((one) => (one.nom === 'course' ? one.attributs['id'] : []))
  const refs = [...ecrire().texte.matchAll(/refCourse ref="([^"]+)"/g)].map(([, ref]) => ref)
  assert.deepEqual(
    refs.filter((ref) => !ids.includes(ref)),
    [],
  )
  assert.equal(new Set(ids).size, ids.length)
})

it('a programme without a name is not written', () => {
  assert.deepEqual(encodeCdm(programmeVide()), {
    ok: false,
    refus: { manque: [{ chemin: 'parcours.intitule', element: 'program/programName', regle: 'manquant' }] },
  })
})

it('any programme: the report is complete and tells the truth', () => {
  fc.assert(
    fc.property(programmeArbitraire, (programme) => {
      const { texte, rapport } = ecrire(programme)
      checkRapport(programme, rapport, lire(texte).programme)
    }),
    { numRuns: 150 },
  )
})

it('reads the editions of 2006 and of courses without a tree', () => {
  const { programme, rapport } = lire(
    `<CDM xmlns="http://cdm-fr.fr/2006/CDM"><program><programName><text>Licence</text></programName>
      <programStructure><refCourse ref="C1"/><refCourse ref="absent"/></programStructure></program>
      <course ident="C1"><courseName><text>Droit</text></courseName><courseCode codeSet="EC">D1</courseCode></course></CDM>`,
  )
  assert.equal(programme.parcours.intitule, 'Licence')
  assert.equal(programme.maquette.semestres[0]?.parties[0]?.ues[0]?.ecs[0]?.intitule, 'Droit')
  assert.equal(rapport[0]?.sort, 'transforme')
})

it('refuses what is no CDM-fr', () => {
  const code = (xml: string): string => {
    const read = decodeCdm(Buffer.from(xml))
    return read.ok ? 'lu' : read.refus.code
  }
  assert.equal(code('<CDM/>'), 'cdm.espace')
  assert.equal(code(`<CDM xmlns="${ESPACE_CDM}"/>`), 'cdm.vide')
  assert.equal(
    code(`<!DOCTYPE CDM [<!ENTITY x SYSTEM "file:///etc/passwd">]><CDM xmlns="${ESPACE_CDM}"/>`),
    'xml.doctype',
  )
  assert.equal(code('<CDM'), 'xml.mal-forme')
})
