/** What a search of the catalogue looks through: the names a candidate may know a programme by, folded. */
import { fold } from '#src/kit/text.ts'
import type { Programme } from './programme.schema.ts'

/** The other names the house knows: variants of the composante, sibling titles of the mention. */
export const rechercheText = (programme: Programme, autresNoms: readonly string[]): string => {
  const { parcours, diplome, composante, etablissement, site, document, cfa, debouches, maquette } = programme
  const words = [
    parcours.code,
    parcours.code?.replace(/^M[12][ _-]?/, '') ?? null,
    parcours.intitule,
    parcours.campus,
    diplome.type,
    diplome.mention,
    diplome.rncp,
    composante.nom,
    composante.nomLong,
    etablissement.nom,
    site.nom,
    document.rubrique,
    cfa.nom,
    ...debouches.metiers.map((metier) => metier.intitule),
    ...debouches.secteurs,
    ...maquette.semestres.flatMap((semestre) =>
      semestre.parties.flatMap((partie) => partie.ues.flatMap((ue) => ue.ecs.map((ec) => ec.intitule))),
    ),
    ...autresNoms,
  ]
  return [...new Set(words.filter((word) => word !== null).map(fold))].join(' · ')
}
