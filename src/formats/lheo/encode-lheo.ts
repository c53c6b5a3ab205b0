import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { leavesOfProgramme } from '#src/formats/echange/chemin.ts'
import { addComplements, tellUnused, withoutBroken } from '#src/formats/echange/complement.ts'
import { type Complements, createReleve, type Manque, type Rapport } from '#src/formats/echange/rapport.ts'
import { element, type Noeud } from '#src/formats/xml/arbre.ts'
import { renderXml } from '#src/formats/xml/render-xml.ts'
import { checkStructure, type Ecart, sortChildren } from '#src/formats/xml/structure.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { encodeAction } from './encode-action.ts'
import { encodeFormation } from './encode-formation.ts'
import { TYPE_CYCLE, VALIDATION_BLOCS } from './encode-session.ts'
import { ESPACE_LHEO, STRUCTURE_LHEO } from './structure-lheo.ts'

export type ExportLheo = Result<
  { readonly texte: string; readonly rapport: Rapport },
  { readonly manque: readonly Manque[] }
>

/** Where each mandatory element would be written in a programme; the others are only asked for. */
const CHEMIN_LHEO: ReadonlyMap<string, string> = new Map([
  ['formation/intitule-formation', 'parcours.intitule'],
  ['formation/objectif-formation', 'parcours.objectifs'],
  ['formation/resultats-attendus', 'diplome.texte'],
  ['formation/contenu-formation', 'parcours.presentation'],
  ['formation/certifiante', 'diplome.rncp'],
  ['formation/contact-formation', 'contacts'],
  ['formation/code-niveau-entree', 'admission.niveauRequis'],
  ['formation/action/rythme-formation', 'organisation.rythmeTexte'],
  ['formation/action/code-public-vise', 'parcours.statuts'],
  ['formation/action/niveau-entree-obligatoire', 'admission.niveauRequis'],
  ['formation/action/modalites-alternance', 'organisation.rythmeTexte'],
  ['formation/action/conditions-specifiques', 'admission.criteres'],
  ['formation/action/modalites-entrees-sorties', 'organisation.debut'],
  ['formation/action/session/periode', 'organisation.debut'],
  ['formation/action/session/periode/debut', 'organisation.debut'],
  ['formation/action/session/periode/fin', 'organisation.fin'],
  ['formation/action/session/adresse-inscription', 'composante.adresse'],
  ['formation/organisme-formation-responsable/nom-organisme', 'etablissement.nom'],
  ['formation/organisme-formation-responsable/raison-sociale', 'etablissement.nom'],
  ['formation/organisme-formation-responsable/coordonnees-organisme', 'etablissement.adresse'],
  ['formation/organisme-formation-responsable/contact-organisme', 'composante.courriel'],
])

/** What this profile only deduces: a value given for it is the truth. */
export const DEDUITS_LHEO: ReadonlySet<string> = new Set([
  'formation/certifiante',
  'formation/objectif-general-formation',
  'formation/action/niveau-entree-obligatoire',
  'formation/action/modalites-alternance',
  'formation/action/modalites-entrees-sorties',
  'formation/organisme-formation-responsable/raison-sociale',
])

/** Lists of codes in which none depends on another. */
export const LISTES_LHEO: ReadonlySet<string> = new Set([
  'code-FORMACODE',
  'code-NSF',
  'code-ROME',
  'code-public-vise',
  'langue-formation',
  'code-modalite-pedagogique',
])

/** These open an optional part, written whole with the action; alone, they are not worth one. */
const OUVREURS: ReadonlySet<string> = new Set([TYPE_CYCLE, VALIDATION_BLOCS])
const opensMore = (cle: string, complements: Complements): boolean => {
  const part = cle.slice(0, cle.lastIndexOf('/') + 1)
  return Object.keys(complements).some((other) => other !== cle && other.startsWith(part))
}

const HOLDERS = ['session', 'action', 'organisme-formation-responsable']

/** Puts back the mandatory elements that came out empty, so that each thing missing under them is told by name. */
const withHolders = (formation: Noeud): Noeud => {
  const at = (noeud: Noeud, nom: string): Noeud => {
    if (noeud.enfants.some((enfant) => enfant.nom === nom)) return noeud
    return { ...noeud, enfants: [...noeud.enfants, element(nom, [], { empty: true })!] }
  }
  const outer = HOLDERS.slice(1).reduce(at, formation)
  return {
    ...outer,
    enfants: outer.enfants.map((enfant) => (enfant.nom === 'action' ? at(enfant, 'session') : enfant)),
  }
}

/** The part of an offer a path leads into: what comes whole, or not at all. */
const partOf = (chemin: string): string => {
  const steps = chemin.split(/[@]/)[0]!.split('/')
  const at = steps.findIndex((nom, i) => i > 0 && !HOLDERS.includes(nom.replace(/\[.*$/, '')))
  return steps.slice(0, at < 0 ? steps.length : at + 1).join('/')
}

/**
 * An offer that lacks something is written again without the parts a file began and nobody can finish; where there are
 * none, all that is missing is told.
 */
export const encodeWithout = <T extends { readonly rapport: Rapport }>(
  complements: Complements,
  ecarts: readonly Ecart[],
  encode: (kept: Complements) => Result<T, { readonly manque: readonly Manque[] }>,
): Result<T, { readonly manque: readonly Manque[] }> => {
  const whole = withoutBroken(
    complements,
    ecarts.map(({ element }) => partOf(element)),
  )
  if (whole === null)
    return refus({ manque: ecarts.map((one) => ({ ...one, chemin: CHEMIN_LHEO.get(one.element) ?? null })) })
  const again = encode(whole.kept)
  return again.ok ? ok({ ...again.value, rapport: [...again.value.rapport, ...whole.rapport] }) : again
}

const REGLES = { structure: STRUCTURE_LHEO, deduits: DEDUITS_LHEO, listes: LISTES_LHEO }

/**
 * A programme as a LHÉO 2.3 offer. Nothing is invented: when a mandatory element is neither known nor given in
 * `complements` (keys as 'formation/action/modalites-enseignement'), all that is missing is told and nothing is
 * written.
 */
export const encodeLheo = (programme: Programme, complements: Complements = {}): ExportLheo => {
  const releve = createReleve(leavesOfProgramme(programme))
  const action = encodeAction(releve, programme, complements)
  const rest = Object.fromEntries(
    Object.entries(complements).filter(([cle]) => !OUVREURS.has(cle) || opensMore(cle, complements)),
  )
  const draft = withHolders(encodeFormation(releve, programme, action))
  const formation = sortChildren(STRUCTURE_LHEO, addComplements(draft, rest, releve, REGLES))
  const ecarts = checkStructure(STRUCTURE_LHEO, formation)
  if (ecarts.length > 0) return encodeWithout(complements, ecarts, (kept) => encodeLheo(programme, kept))
  tellUnused(complements, releve)
  const racine = element('lheo', [element('offres', [formation])], { attributs: { xmlns: ESPACE_LHEO } })!
  return ok({ texte: renderXml(racine), rapport: releve.rapport() })
}
