import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { leavesOfProgramme } from '#src/formats/echange/chemin.ts'
import { addComplements } from '#src/formats/echange/complement.ts'
import { type Complements, createReleve, type Manque, type Rapport } from '#src/formats/echange/rapport.ts'
import { element, type Noeud } from '#src/formats/xml/arbre.ts'
import { renderXml } from '#src/formats/xml/render-xml.ts'
import { checkStructure, sortChildren } from '#src/formats/xml/structure.ts'
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
export const CHEMIN_LHEO: ReadonlyMap<string, string> = new Map([
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

/**
 * A programme as a LHÉO 2.3 offer. Nothing is invented: when a mandatory element is neither known nor given in
 * `complements` (keys as 'formation/action/modalites-enseignement'), all that is missing is told and nothing is
 * written.
 */
export const encodeLheo = (programme: Programme, complements: Complements = {}): ExportLheo => {
  const releve = createReleve(leavesOfProgramme(programme))
  const action = encodeAction(releve, programme, complements)
  // These two open an optional part, which is written whole with the action or not at all.
  const { [TYPE_CYCLE]: _cycle, [VALIDATION_BLOCS]: _blocs, ...rest } = complements
  const draft = withHolders(encodeFormation(releve, programme, action))
  const formation = sortChildren(STRUCTURE_LHEO, addComplements(draft, rest, releve))
  const ecarts = checkStructure(STRUCTURE_LHEO, formation)
  if (ecarts.length > 0)
    return refus({ manque: ecarts.map((one) => ({ ...one, chemin: CHEMIN_LHEO.get(one.element) ?? null })) })
  const racine = element('lheo', [element('offres', [formation])], { attributs: { xmlns: ESPACE_LHEO } })!
  return ok({ texte: renderXml(racine), rapport: releve.rapport() })
}
