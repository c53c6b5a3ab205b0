import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { XmlDocument, type XmlNode } from 'libxml2-wasm'
import { programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { leavesOfProgramme, valueAt } from '#src/formats/echange/chemin.ts'
import type { Complements, Ligne } from '#src/formats/echange/rapport.ts'
import { renderXml } from '#src/formats/xml/render-xml.ts'
import { noeudArbitraire } from '#test/offre-arbitraire.ts'
import { decodeLheo, type ImportLheo } from './decode-lheo.ts'
import { encodeLheo } from './encode-lheo.ts'
import { COMPLEMENTS } from './keep-aside.ts'
import { ESPACE_LHEO, STRUCTURE_LHEO } from './structure-lheo.ts'

const plain = (texte: string): string => texte.replaceAll(/\s+/g, ' ').trim()
/** All a part of a programme says, joined. */
const said = (programme: object, cible: string): string => {
  const value = cible === '' ? programme : valueAt(programme, cible)
  return value !== null && typeof value === 'object'
    ? plain(
        leavesOfProgramme(value)
          .map(({ texte }) => texte)
          .join(' '),
      )
    : plain(String(value ?? ''))
}

/** Every text and attribute of a document, read with another eye than ours: XPath. */
const valuesOf = (xml: string, path: string): readonly string[] => {
  const document = XmlDocument.fromString(xml)
  try {
    return document.find(path).map((node: XmlNode) => node.content)
  } finally {
    document.dispose()
  }
}

const checkImport = (
  { programme, complements, rapport }: ImportLheo,
  sources: ReadonlyMap<string, string>,
) => {
  for (const ligne of rapport) {
    if (!('source' in ligne)) continue
    const source = sources.get(ligne.source)
    assert.ok(source !== undefined, ligne.source)
    if (ligne.sort === 'transforme')
      for (const part of ligne.vers.split(/ \| |\n/))
        assert.ok(said(programme, '').includes(plain(part)), `${ligne.source} -> ${part}`)
    if (ligne.sort !== 'conserve') continue
    if (ligne.cible.startsWith(COMPLEMENTS)) {
      const cle = ligne.cible.slice(COMPLEMENTS.length)
      const given = [complements[cle]?.valeur ?? []].flat()
      const isKind = ligne.source.endsWith('@info') && cle.includes(`[${source}]`)
      assert.ok(isKind || given.includes(source), `${ligne.source} -> ${cle}`)
    } else
      assert.ok(said(programme, ligne.cible).includes(plain(source)), `${ligne.source} -> ${ligne.cible}`)
  }
}

const par = 'test'
const donne = (valeur: string) => ({ valeur, par })
/** All a document needs that the offer may not say. */
const TOUT: Complements = {
  'formation/intitule-formation': donne('x'),
  'formation/objectif-formation': donne('x'),
  'formation/resultats-attendus': donne('x'),
  'formation/contenu-formation': donne('x'),
  'formation/certifiante': donne('0'),
  'formation/contact-formation/coordonnees/courriel': donne('x@y'),
  'formation/parcours-de-formation': donne('1'),
  'formation/code-niveau-entree': donne('16'),
  'formation/action/rythme-formation': donne('x'),
  'formation/action/code-public-vise': donne('81061'),
  'formation/action/niveau-entree-obligatoire': donne('0'),
  'formation/action/modalites-alternance': donne('x'),
  'formation/action/modalites-enseignement': donne('0'),
  'formation/action/conditions-specifiques': donne('x'),
  'formation/action/prise-en-charge-frais-possible': donne('1'),
  'formation/action/modalites-entrees-sorties': donne('0'),
  'formation/action/session/periode/debut': donne('20250901'),
  'formation/action/session/periode/fin': donne('20260914'),
  'formation/action/session/adresse-inscription/adresse/ligne': donne('x'),
  'formation/action/session/adresse-inscription/adresse/codepostal': donne('59000'),
  'formation/action/session/adresse-inscription/adresse/ville': donne('x'),
  'formation/organisme-formation-responsable/numero-activite': donne('32590000059'),
  'formation/organisme-formation-responsable/SIRET-organisme-formation/SIRET': donne('13002358500015'),
  'formation/organisme-formation-responsable/nom-organisme': donne('x'),
  'formation/organisme-formation-responsable/raison-sociale': donne('x'),
  'formation/organisme-formation-responsable/coordonnees-organisme/coordonnees/courriel': donne('x@y'),
  'formation/organisme-formation-responsable/contact-organisme/coordonnees/courriel': donne('x@y'),
}

/** What was kept aside comes out again where it stood, or is told as not used. */
const checkExport = ({ programme, complements }: ImportLheo) => {
  const written = encodeLheo(programme, { ...TOUT, ...complements })
  assert.ok(written.ok, JSON.stringify(written))
  const { texte, rapport } = written.value
  const out = new Set(valuesOf(texte, '//@* | //*[not(*)]').map(plain))
  const fates = new Map<string, Ligne['sort']>()
  for (const ligne of rapport)
    if (ligne.sort === 'complete' || ligne.sort === 'ecarte')
      fates.set(`${ligne.cible} ${ligne.valeur}`, ligne.sort)
  for (const [cle, { valeur }] of Object.entries(complements))
    for (const one of [valeur].flat()) {
      const fate = fates.get(`${cle} ${one}`)
      assert.ok(fate, `${cle} ${one} is not in the account`)
      if (fate === 'complete') assert.ok(out.has(plain(one)), `${cle} ${one} is not in the document`)
    }
  const again = decodeLheo(Buffer.from(texte))
  assert.ok(again.ok)
  assert.deepEqual(again.value[0]?.ecarts, [])
}

const feuilles = (xml: string): number =>
  valuesOf(xml, '//@* | //*[normalize-space(text()[1]) != ""]').filter((texte) => texte !== '').length

it('whatever an offer holds, nothing vanishes unreported, and what is said kept is there', () => {
  fc.assert(
    fc.property(noeudArbitraire(STRUCTURE_LHEO, 'formation'), (formation) => {
      const racine = {
        nom: 'lheo',
        attributs: { xmlns: ESPACE_LHEO },
        texte: '',
        enfants: [{ nom: 'offres', attributs: {}, texte: '', enfants: [formation] }],
      }
      const xml = renderXml(racine)
      const read = decodeLheo(Buffer.from(xml))
      assert.ok(read.ok, JSON.stringify(read))
      const [lu] = read.value
      assert.ok(lu)
      const sources = new Map(
        lu.rapport.flatMap((ligne) => ('source' in ligne ? [[ligne.source, ''] as const] : [])),
      )
      assert.equal(sources.size, lu.rapport.length, 'each source once')
      assert.equal(sources.size, feuilles(xml), 'each text and attribute once')
      checkImport(lu, textsOf(xml))
      assert.ok(programmeSchema.safeParse(lu.programme).success)
      checkExport(lu)
    }),
    { numRuns: 100 },
  )
})

/** The texts of a document by the paths the report gives them, found by walking it another way: in document order. */
const textsOf = (xml: string): ReadonlyMap<string, string> => {
  const document = XmlDocument.fromString(xml)
  try {
    const found = new Map<string, string>()
    const above: { readonly chemin: string; readonly rangs: Map<string, number> }[] = []
    for (const node of document.find('//*')) {
      const depth = Number(node.eval('count(ancestor::*)'))
      const nom = String(node.eval('local-name(.)'))
      const parent = above[depth - 1]
      const rang = (parent?.rangs.get(nom) ?? 0) + 1
      parent?.rangs.set(nom, rang)
      const own = `${nom}${rang > 1 ? `[${rang}]` : ''}`
      const chemin = depth <= 2 ? (depth === 2 ? own : '') : `${parent!.chemin}/${own}`
      above[depth] = { chemin, rangs: new Map() }
      if (chemin === '') continue
      for (const attribut of node.find('@*'))
        found.set(`${chemin}@${String(attribut.eval('name(.)'))}`, attribut.content)
      const texts = node.find('text()').map((text) => text.content)
      found.set(chemin, texts.join('').trim())
    }
    return found
  } finally {
    document.dispose()
  }
}
