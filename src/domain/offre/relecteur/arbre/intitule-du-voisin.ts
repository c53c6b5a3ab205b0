/** A title that uses the words of another parcours of the mention and of none of its own: most likely pasted from it. */
import { fold } from '#src/kit/text.ts'
import { ecsOf, uesOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'

const VIDES = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et', 'en', 'a', 'au', 'aux'])
const words = (texte: string): readonly string[] =>
  fold(texte)
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot !== '' && !VIDES.has(mot))

/** Every run of three initials or more: « économie sociale et solidaire » gives ESS. */
const siglesDe = (intitule: string): ReadonlySet<string> => {
  const initiales = words(intitule)
    .map((mot) => mot[0])
    .join('')
    .toUpperCase()
  const runs = new Set<string>()
  for (let from = 0; from < initiales.length; from++)
    for (let to = from + 3; to <= initiales.length; to++) runs.add(initiales.slice(from, to))
  return runs
}

export const intituleDuVoisin = {
  code: 'intitule-du-voisin',
  famille: 'arbre',
  gravite: 'avertissement',
  lit: ({ programme }) => {
    const { diplome, maquette, parcours } = programme
    const propre = fold(parcours.intitule ?? '')
    const voisins = diplome.annees.filter(
      ({ annee, intitule }) => annee === parcours.annee && fold(intitule) !== propre,
    )
    const siens = siglesDe(parcours.intitule ?? '')
    const titres = [
      ...uesOf(maquette).map(({ chemin, ue }) => ({ chemin: `${chemin}.intitule`, titre: ue.intitule })),
      ...ecsOf(maquette).map(({ chemin, ec }) => ({ chemin: `${chemin}.intitule`, titre: ec.intitule })),
    ]
    return titres.flatMap(({ chemin, titre }) => {
      const sigles = [...(titre ?? '').matchAll(/\b[A-Z]{3,6}\b/g)].map(([sigle]) => sigle)
      const found = voisins.flatMap(({ code, intitule }) =>
        sigles
          .filter((sigle) => !siens.has(sigle) && siglesDe(intitule).has(sigle))
          .map((sigle) => ({ code, intitule, sigle })),
      )
      const [first] = found
      if (!first) return []
      const noms = new Set(found.map(({ code, intitule }) => `${code} ${intitule}`))
      return [{ chemin, params: { titre, sigle: first.sigle, voisins: [...noms].join(' ; ') } }]
    })
  },
} as const satisfies Controle
