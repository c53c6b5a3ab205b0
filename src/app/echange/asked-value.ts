/** What a person may be asked for one export: the leaves under each missing element, with the shape of each value. */
import type { Complements, Manque, Rapport } from '#src/formats/echange/rapport.ts'
import { ATTRIBUTS_EDOF, STRUCTURE_EDOF } from '#src/formats/edof/structure-edof.ts'
import { TYPE_CYCLE, VALIDATION_BLOCS } from '#src/formats/lheo/encode-session.ts'
import { STRUCTURE_LHEO } from '#src/formats/lheo/structure-lheo.ts'
import type { CodeProfil } from '#src/formats/profil/profil.ts'
import type { Structure } from '#src/formats/xml/structure.ts'

export type FormeDemandee =
  | { readonly genre: 'choix'; readonly codes: readonly string[] }
  | { readonly genre: 'date' }
  | { readonly genre: 'texte'; readonly max: number }

export type ValeurDemandee = {
  /** Key of the complement: 'formation/action/modalites-enseignement', 'formation@datecrea'. */
  readonly cle: string
  readonly forme: FormeDemandee
}

/** Something missing, and what may be given in its place; no value when only the programme can say it. */
export type ManqueDemande = Manque & { readonly valeurs: readonly ValeurDemandee[] }

type Modele = { readonly structure: Structure; readonly attributs: ReadonlyMap<string, readonly string[]> }

const MODELES: Readonly<Partial<Record<CodeProfil, Modele>>> = {
  lheo: { structure: STRUCTURE_LHEO, attributs: new Map() },
  edof: { structure: STRUCTURE_EDOF, attributs: ATTRIBUTS_EDOF },
  'cdm-fr': { structure: { programName: 'texte 1 255' }, attributs: new Map() },
}

const LEAF = /^(texte|entier|date|parmi|motif|libre)\b/
const PLACE = /^(.+?)(?:([?*+])|\{(\d+),\d+\})?$/
const TEXTE_MAX = 255

const formeOf = (regle: string): FormeDemandee => {
  const [genre, ...rest] = regle.split(' ')
  if (genre === 'parmi') return { genre: 'choix', codes: rest }
  if (genre === 'date') return { genre: 'date' }
  return { genre: 'texte', max: genre === 'texte' ? Number(rest[1]) : TEXTE_MAX }
}

/** The children an element cannot go without; for coordinates, of which none is mandatory, what makes them useful. */
const childrenAsked = ({ structure }: Modele, chemin: string, nom: string): readonly string[] => {
  const regle = structure[nom] ?? ''
  if (regle.startsWith('& ')) return []
  if (regle.startsWith('| ')) return regle.split(' ').slice(1, 2)
  const mandatory = regle.split(' ').flatMap((mot) => {
    const [, child = '', sign, min] = PLACE.exec(mot) ?? []
    const isMandatory = sign === undefined ? min === undefined || Number(min) > 0 : sign === '+'
    return isMandatory && child !== 'extras' && child !== '' ? [child] : []
  })
  if (mandatory.length > 0 || nom !== 'coordonnees') return mandatory
  return chemin.endsWith('coordonnees-organisme/coordonnees') ? ['adresse'] : ['courriel']
}

const attributeAsked = (chemin: string, nom: string): ValeurDemandee => ({
  cle: `${chemin}@${nom}`,
  forme: nom.startsWith('date') ? { genre: 'date' } : { genre: 'texte', max: TEXTE_MAX },
})

/** Every value to give so that the element at this path is whole. */
export const leavesAsked = (profil: CodeProfil, chemin: string): readonly ValeurDemandee[] => {
  const modele = MODELES[profil]
  const last = chemin.split('/').at(-1) ?? ''
  const nom = last.replace(/\[.*$/, '')
  const regle = modele?.structure[nom]
  if (!modele || regle === undefined) return []
  if (LEAF.test(regle)) return [{ cle: chemin, forme: formeOf(regle) }]
  return [
    ...childrenAsked(modele, chemin, nom).flatMap((child) => leavesAsked(profil, `${chemin}/${child}`)),
    ...(modele.attributs.get(nom) ?? []).map((attribut) => attributeAsked(chemin, attribut)),
  ]
}

const askedFor = (
  profil: CodeProfil,
  { element, regle }: Manque,
  given: Complements,
): readonly ValeurDemandee[] => {
  const [chemin = '', attribut] = element.split('@')
  // A rank is a place of the programme: a complement cannot reach it.
  if (/\[\d+\]/.test(chemin)) return []
  if (regle !== 'manquant' && !Object.hasOwn(given, element)) return []
  return attribut === undefined ? leavesAsked(profil, chemin) : [attributeAsked(chemin, attribut)]
}

/** An action and its session carry the dates and number of the formation: asked once, at the top. */
const isInherited = (manques: readonly Manque[], { element }: Manque): boolean => {
  const [, attribut] = /^formation\/action(?:\/session)?@(\w+)$/.exec(element) ?? []
  return attribut !== undefined && manques.some((one) => one.element === `formation@${attribut}`)
}

/** Each missing thing with the values that may be given for it, none asked twice. */
export const askValues = (
  profil: CodeProfil,
  manques: readonly Manque[],
  given: Complements,
): readonly ManqueDemande[] => {
  const seen = new Set<string>()
  return manques
    .filter((manque) => !isInherited(manques, manque))
    .map((manque) => {
      const valeurs = askedFor(profil, manque, given).filter(({ cle }) => !seen.has(cle))
      for (const { cle } of valeurs) seen.add(cle)
      return { ...manque, valeurs }
    })
}

/** Codes that are not mandatory but without which the document leaves out what the programme says. */
export const optionalValues = (profil: CodeProfil, rapport: Rapport): readonly ValeurDemandee[] => {
  const waiting = rapport.flatMap((ligne) =>
    ligne.sort === 'abandonne' && ligne.raison === 'complement_requis' ? [ligne.source] : [],
  )
  const cles = waiting.map((source) => (source.startsWith('competences.') ? VALIDATION_BLOCS : TYPE_CYCLE))
  return [...new Set(cles)].flatMap((cle) => leavesAsked(profil, cle))
}
