/** A programme is no legal person: it is the school or the university that joins a network. */
import type { Controle } from '../controle.ts'

const MEMBRE =
  /^(?:l[ae]|les|ce|cette|notre)\s+(?:master|formation|parcours|licence|programme|dipl[oô]me)\b.*\b(?:membre|adh[èe]re|adh[ée]rente?)\b/i

export const adhesionSansPersonne = {
  code: 'adhesion-sans-personne',
  famille: 'contact',
  gravite: 'information',
  lit: ({ programme: { adhesions, composante, etablissement } }) =>
    adhesions.flatMap(({ organisme, texte }, rang) =>
      texte !== null && MEMBRE.test(texte)
        ? [
            {
              chemin: `adhesions[${rang}].texte`,
              params: { organisme, membre: composante.nom ?? etablissement.nom },
            },
          ]
        : [],
    ),
} as const satisfies Controle
