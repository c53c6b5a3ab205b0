/** A skill of the certification asks for a foreign language, and no line of the maquette teaches one. */
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'
import { intitulesOf } from '../programme.rules.ts'
import { themesOf } from '../theme.rules.ts'

const LANGUE = /langue [ée]trang[èe]re/i

export const competenceLangue = {
  code: 'competence-langue',
  famille: 'promesse',
  gravite: 'avertissement',
  lit: ({ programme: { competences, maquette } }) => {
    const ecs = ecsOf(maquette)
    const enseignee = intitulesOf(maquette).some((intitule) => themesOf(intitule).has('langue étrangère'))
    if (ecs.length === 0 || enseignee) return []
    return competences.blocs.flatMap(({ competences: liste }, b) =>
      liste.flatMap((texte, c) =>
        LANGUE.test(texte)
          ? [{ chemin: `competences.blocs[${b}].competences[${c}]`, params: { texte, nombre: ecs.length } }]
          : [],
      ),
    )
  },
} as const satisfies Controle
