import assert from 'node:assert/strict'
import { it } from 'node:test'
import { validateXsd } from './validate-xsd.ts'

const bytes = (texte: string): Uint8Array => new TextEncoder().encode(texte)
const XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"'

/** A schema of our own in three files: one includes by a local name, one imports by an address of the web. */
const SCHEMAS = new Map([
  [
    'offre.xsd',
    bytes(`<xs:schema ${XS} targetNamespace="urn:offre" xmlns="urn:offre" xmlns:t="urn:type" elementFormDefault="qualified">
      <xs:import namespace="urn:type" schemaLocation="http://ailleurs.exemple/schemas/type.xsd"/>
      <xs:include schemaLocation="titre.xsd"/>
      <xs:element name="offre"><xs:complexType><xs:sequence>
        <xs:element ref="titre"/><xs:element name="places" type="t:places"/>
      </xs:sequence></xs:complexType></xs:element></xs:schema>`),
  ],
  [
    'titre.xsd',
    bytes(
      `<xs:schema ${XS} targetNamespace="urn:offre" elementFormDefault="qualified"><xs:element name="titre" type="xs:token"/></xs:schema>`,
    ),
  ],
  [
    'type.xsd',
    bytes(
      `<xs:schema ${XS} targetNamespace="urn:type"><xs:simpleType name="places"><xs:restriction base="xs:integer"><xs:maxInclusive value="30"/></xs:restriction></xs:simpleType></xs:schema>`,
    ),
  ],
])

const offre = (places: string): Uint8Array =>
  bytes(`<offre xmlns="urn:offre">\n<titre>Master</titre>\n<places>${places}</places>\n</offre>`)
const without = (nom: string) => new Map([...SCHEMAS].filter(([own]) => own !== nom))

it('a document that follows the schema is valid, imports found by their file name', () => {
  assert.deepEqual(validateXsd(offre('20'), { nom: 'offre.xsd', fichiers: SCHEMAS }), {
    ok: true,
    value: 'valide',
  })
})

it('a fault is told with its line', () => {
  const verdict = validateXsd(offre('31'), { nom: 'offre.xsd', fichiers: SCHEMAS })
  assert.ok(!verdict.ok)
  assert.equal(verdict.refus.code, 'xsd.invalide')
  assert.equal(verdict.refus.fautes[0]?.ligne, 3)
  assert.match(verdict.refus.fautes[0].message, /places/)
})

it('a schema nobody brought is named, and nothing is fetched', () => {
  const verdict = validateXsd(offre('20'), { nom: 'offre.xsd', fichiers: without('type.xsd') })
  assert.ok(!verdict.ok)
  assert.equal(verdict.refus.code, 'xsd.schema')
  assert.ok(verdict.refus.absents.some((place) => place.endsWith('type.xsd')))
})

it('what is no XML and what is no schema are told apart', () => {
  const code = (document: Uint8Array, nom: string): string => {
    const verdict = validateXsd(document, { nom, fichiers: SCHEMAS })
    return verdict.ok ? 'valide' : verdict.refus.code
  }
  assert.equal(code(bytes('<offre>'), 'offre.xsd'), 'xsd.document')
  assert.equal(code(offre('20'), 'absent.xsd'), 'xsd.schema')
  assert.equal(code(offre('20'), 'offre.xsd'), 'valide')
})
