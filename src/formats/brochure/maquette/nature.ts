import type { NatureEc } from '#src/domain/offre/vocabulaire.ts'

const MOTS: readonly (readonly [NatureEc, RegExp])[] = [
  ['memoire_suivi', /\b(?:suivi|methodologie|accompagnement|encadrement)\b.{0,25}\bmemoires?\b/],
  [
    'memoire',
    /^(?:redaction (?:du|d'un) )?memoires?\b|^(?:master'?s? )?(?:thesis|dissertation)\b|^projet de fin d'etudes/,
  ],
  ['suivi', /^suivi\b.{0,25}\b(?:stages?|alternance|apprenti|apprentissage|entreprise)/],
  ['retour_experience', /^retours? (?:d'|de )?(?:stages?|experiences?|alternance)/],
  ['visite', /^visites?\b/],
  ['evenement', /^(?:salon|forum|congres|seminaire d'integration)\b/],
  [
    'evaluation',
    /^(?:evaluations?|soutenances?|examens?|exams?)(?:\s?[/&,]|\s(?:finales?|terminales?|et|continues?|orales?)\b|$)/,
  ],
  [
    'projet',
    /^projets? (?:tutore|tuteure|collectif|annuel|d'entreprise|de groupe|de fin)|^(?:group|capstone) project/,
  ],
]

/** What an EC is when its title says it; null for a course like another. */
export const natureOf = (plie: string): NatureEc | null => MOTS.find(([, mot]) => mot.test(plie))?.[0] ?? null
