/** One line per right; what is not written is refused. Each stage will keep its own lines and acces joins them. */
import type { Jour } from '#src/kit/jour.ts'
import { type Affectation, couvre, isEnCours, type Lieu, type Role } from './role.ts'

/** Whose things: mine, those of the perimeter I was given, or everyone's, wherever I hold my role. */
export type Portee = 'soi' | 'cohorte' | 'tout'
type Ligne = { readonly [R in Role]?: Portee }

const tous = (portee: Portee): Ligne => ({
  administrateur: portee,
  directrice_mention: portee,
  responsable: portee,
  gestionnaire: portee,
  communication: portee,
  lecteur: portee,
})

/** The team of a programme, and whoever runs the installation. */
const equipe: Ligne = {
  administrateur: 'cohorte',
  directrice_mention: 'cohorte',
  responsable: 'cohorte',
  gestionnaire: 'cohorte',
}

export const DROITS = {
  'personne.lire': { administrateur: 'cohorte' },
  'personne.modifier': { administrateur: 'cohorte' },
  'affectation.modifier': { administrateur: 'cohorte' },
  // What the public fiches print: whoever works here may read it.
  'organisation.lire': tous('tout'),
  'organisation.modifier': { administrateur: 'cohorte', communication: 'cohorte' },
  'brochure.deposer': equipe,
  'brochure.lire': equipe,
  'brochure.revoir': equipe,
  'programme.lire': tous('cohorte'),
  'programme.modifier': equipe,
  'programme.soumettre': { directrice_mention: 'cohorte', responsable: 'cohorte', gestionnaire: 'cohorte' },
  'programme.renvoyer': { directrice_mention: 'cohorte', responsable: 'cohorte', communication: 'cohorte' },
  'programme.approuver': { responsable: 'cohorte' },
  'programme.publier': { communication: 'cohorte' },
  // The dated lines a fiche shows beside its text: memberships, marks, agreements, rates, jobs.
  'registre.tenir': { ...equipe, communication: 'cohorte' },
  'enquete.tenir': equipe,
  // What a confidential post says: the team alone.
  'mission.lire': equipe,
  'mission.decider': { directrice_mention: 'cohorte', responsable: 'cohorte', gestionnaire: 'cohorte' },
  'demande.traiter': equipe,
  // One programme proposes to share an EC; the responsable of the other one answers.
  'mutualisation.proposer': {
    directrice_mention: 'cohorte',
    responsable: 'cohorte',
    gestionnaire: 'cohorte',
  },
  'mutualisation.decider': { directrice_mention: 'cohorte', responsable: 'cohorte' },
  'relecture.dispenser': { administrateur: 'cohorte', directrice_mention: 'cohorte', responsable: 'cohorte' },
  'rncp.lier': { administrateur: 'cohorte', directrice_mention: 'cohorte', responsable: 'cohorte' },
  // The register of the certifications is one for the whole installation.
  'rncp.importer': { administrateur: 'cohorte' },
  // On the place that carries the timetable; whoever teaches reads their own without it.
  'emploi.lire': tous('cohorte'),
  'emploi.modifier': equipe,
  // Names and hours of learners: the team of the programme, and for one's own séances whoever teaches them.
  'apprenant.lire': equipe,
  'apprenant.modifier': equipe,
  'presence.tenir': equipe,
  'audit.lire': { administrateur: 'cohorte' },
  'courrier.lire': { administrateur: 'cohorte' },
} as const satisfies Record<string, Ligne>

export type Action = keyof typeof DROITS

/** Who asks, on which day: only the roles held that day count. */
export type Acteur = {
  readonly id: string
  readonly nom: string
  readonly affectations: readonly Affectation[]
  readonly today: Jour
}

/** What is touched: where it stands, and the persons it belongs to. */
export type Cible = Lieu & { readonly parties?: readonly string[] }

/** The roles of the actor that day that give some reach on the action. */
export const porteesDe = (
  acteur: Acteur,
  action: Action,
): readonly { portee: Portee; affectation: Affectation }[] => {
  const ligne: Ligne = DROITS[action]
  return acteur.affectations.flatMap((affectation) => {
    const portee = isEnCours(affectation, acteur.today) ? ligne[affectation.role] : undefined
    return portee === undefined ? [] : [{ portee, affectation }]
  })
}

/** Whether this person may do this to that thing. What is not written is refused. */
export const can = (acteur: Acteur, action: Action, cible: Cible): boolean =>
  porteesDe(acteur, action).some(({ portee, affectation }) => {
    if (portee === 'tout') return true
    if (portee === 'cohorte') return couvre(affectation, cible)
    return cible.parties?.includes(acteur.id) ?? false
  })
