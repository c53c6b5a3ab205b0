/** Arbitrary documents of a structure: valid or not, full of what real feeds hold. */
import fc from 'fast-check'
import type { Noeud } from '#src/formats/xml/arbre.ts'
import type { Structure } from '#src/formats/xml/structure.ts'

const TEXTES = [
  'Master mention Droit, parcours Fiscalité',
  'Bac + 4',
  '-',
  '00000',
  '82027',
  '81061',
  '20250901',
  '00000000',
  '20260230',
  'RNCP38175',
  'RNCP38175BC01',
  '17',
  '7',
  '3',
  'fr',
  '59000',
  'Un\n- Deux\n- Trois\nQuatre',
  '<p>Vendre &amp; servir.</p><ul><li>Prospecter</li></ul>',
  'a  b\tc',
  'é œ € 中 😀',
  'x'.repeat(3500),
  '12345678901',
  '12345678900011',
  'quelqu’un@exemple.fr',
]
const texte = fc.oneof(fc.constantFrom(...TEXTES), fc.string({ minLength: 1, maxLength: 12 }))
const ATTRIBUTS = ['numero', 'info', 'ref', 'datemaj', 'xml:lang', 'inconnu']
const attributs = fc.dictionary(fc.constantFrom(...ATTRIBUTS), texte, { maxKeys: 2, noNullPrototype: true })
const MOT = /^(.+?)(?:[?*+]|\{\d+,\d+\})?$/
const LEAF = /^(?:texte|entier|date|parmi|motif|libre)\b/

/** An element of a structure: any of its children, in any number up to two, some of them unknown to it. */
export const noeudArbitraire = (structure: Structure, nom: string, depth = 0): fc.Arbitrary<Noeud> => {
  const rule = structure[nom] ?? 'libre'
  const parmi = rule.startsWith('parmi ') ? fc.constantFrom(...rule.split(' ').slice(1)) : texte
  const leaf = fc
    .record({ attributs, texte: fc.oneof({ weight: 4, arbitrary: parmi }, { weight: 1, arbitrary: texte }) })
    .map((one) => ({ nom, enfants: [], ...one }))
  if (LEAF.test(rule) || depth > 5) return leaf
  const noms = rule.split(' ').flatMap((mot) => (/^[|&]$/.test(mot) ? [] : [MOT.exec(mot)?.[1] ?? mot]))
  const many = depth < 2 ? 1 : 0
  return fc
    .tuple(
      attributs,
      fc.subarray([...noms, ...noms.slice(0, 1), 'mystere'], { minLength: Math.min(many, noms.length) }),
    )
    .chain(([own, chosen]) =>
      fc
        .tuple(...chosen.map((child) => noeudArbitraire(structure, child, depth + 1)))
        .map((enfants) => ({ nom, attributs: own, enfants, texte: '' })),
    )
}
