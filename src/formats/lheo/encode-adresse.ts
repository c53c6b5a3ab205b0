import type { Adresse } from '#src/domain/offre/programme.schema.ts'
import { normalise, says } from '#src/formats/echange/plume.ts'
import type { Releve } from '#src/formats/echange/rapport.ts'
import { element, feuille, type Noeud } from '#src/formats/xml/arbre.ts'

const LIGNE = 50

/** Cuts a street into lines of 50 characters, at spaces; null when four lines are not enough. */
const wrap = (texte: string): readonly string[] | null => {
  const lines: string[] = []
  for (const mot of texte.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${mot}`.length <= LIGNE) lines[lines.length - 1] = `${last} ${mot}`
    else lines.push(mot)
  }
  return lines.length > 4 || lines.some((line) => line === '' || line.length > LIGNE) ? null : lines
}

/**
 * An address, only when street, postcode and town are all known and fit: LHÉO has no half address. `nom` is the
 * name of the place, with its own source.
 */
export const encodeAdresse = (
  releve: Releve,
  adresse: Adresse | null,
  {
    source,
    cible,
    nom = null,
  }: {
    readonly source: string
    readonly cible: string
    readonly nom?: { readonly source: string; readonly valeur: string | null } | null
  },
): Noeud | null => {
  const voie = normalise(adresse?.voie ?? '')
  const ville = normalise(adresse?.ville ?? '')
  const codePostal = normalise(adresse?.codePostal ?? '')
  const lines = says(voie) ? wrap(voie) : null
  if (lines === null || !says(ville) || [...ville].length > 50 || !/^\d{5}$/.test(codePostal)) {
    for (const part of ['voie', 'codePostal', 'ville']) releve.drop(`${source}.${part}`, 'adresse_incomplete')
    return null
  }
  const tell = (part: keyof Adresse, written: string, nomElement: string): void => {
    if (written === adresse?.[part]) releve.keep(`${source}.${part}`, `${cible}/${nomElement}`)
    else
      releve.transform(`${source}.${part}`, `${cible}/${nomElement}`, { vers: written, regle: 'normalise' })
  }
  tell('voie', lines.join(' '), 'ligne')
  tell('codePostal', codePostal, 'codepostal')
  tell('ville', ville, 'ville')
  const denomination = nom?.valeur ? normalise(nom.valeur) : ''
  const named = says(denomination) && [...denomination].length <= 255
  if (nom && named && denomination === nom.valeur) releve.keep(nom.source, `${cible}/denomination`)
  return element('adresse', [
    feuille('denomination', named ? denomination : null),
    lines.map((line) => feuille('ligne', line)),
    feuille('codepostal', codePostal),
    feuille('ville', ville),
  ])
}
