import type { Noeud } from './arbre.ts'
import { dropForbidden } from './character.ts'
import { escapeXml } from './entity.ts'

export type EncodageXml = 'UTF-8' | 'ISO-8859-1'

/** Beyond Latin-1, and the C1 controls it would misread: written as character references. */
const OUTSIDE_LATIN_1 = /[\u0080-\u009f\u{100}-\u{10ffff}]/gu

const safe = (texte: string, encodage: EncodageXml): string => {
  const escaped = escapeXml(dropForbidden(texte))
  return encodage === 'UTF-8' ? escaped : escaped.replace(OUTSIDE_LATIN_1, (c) => `&#${c.codePointAt(0)};`)
}

const renderNoeud = (noeud: Noeud, indent: string, encodage: EncodageXml): string => {
  const attributs = Object.entries(noeud.attributs)
    .map(
      ([nom, valeur]) =>
        ` ${nom}="${safe(valeur, encodage).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`,
    )
    .join('')
  const open = `${indent}<${noeud.nom}${attributs}`
  if (noeud.enfants.length > 0) {
    const inside = noeud.enfants.map((enfant) => renderNoeud(enfant, `${indent}  `, encodage)).join('')
    return `${open}>\n${inside}${indent}</${noeud.nom}>\n`
  }
  return noeud.texte === '' ? `${open}/>\n` : `${open}>${safe(noeud.texte, encodage)}</${noeud.nom}>\n`
}

/** A comment knows no reference and no double hyphen. */
const renderCommentaire = (texte: string, encodage: EncodageXml): string => {
  const plain = dropForbidden(texte)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/-(?=-|$)/g, '')
  return `<!-- ${encodage === 'UTF-8' ? plain : plain.replace(OUTSIDE_LATIN_1, '?')} -->\n`
}

/**
 * A document as text, indented; ISO-8859-1 keeps every character, those it lacks as references. `commentaire` stands
 * before the root: for people who open the file, where the vocabulary has no element for it.
 */
export const renderXml = (
  racine: Noeud,
  encodage: EncodageXml = 'UTF-8',
  commentaire: string | null = null,
): string =>
  `<?xml version="1.0" encoding="${encodage}"?>\n${
    commentaire ? renderCommentaire(commentaire, encodage) : ''
  }${renderNoeud(racine, '', encodage)}`

/** The bytes of a rendered document. */
export const encodeXml = (texte: string, encodage: EncodageXml = 'UTF-8'): Uint8Array =>
  Buffer.from(texte, encodage === 'UTF-8' ? 'utf8' : 'latin1')
