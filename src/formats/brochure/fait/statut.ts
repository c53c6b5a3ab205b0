import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'

const MOTS: readonly (readonly [StatutApprenant, RegExp])[] = [
  [
    'FC',
    /formation (?:professionnelle )?continue|tout au long de la vie|(?:\baux |\bpour |\bdes )salaries\b|\bsalaries en (?:activite|poste|reprise)\b|\bfc\b|\bftlv\b|reprise d'etudes|continuing education|lifelong learning|\bexecutives?\b|\bprofessionnels? (?:en activite|\(|du secteur)|working professionals/,
  ],
  ['FI', /formation initiale|\bfi\b|initial (?:education|training)|full-time students?/],
  ['APP', /\bapprenti(?:e?s?|ssage)\b|apprenticeship|\bapprentices?\b/],
  [
    'PRO',
    /\bcontrats? (?:de )?pro(?:fessionnalisation)?\b|\b(?:en|ou|et) (?:contrats? )?(?:de )?professionnalisation\b|professional(?:isation)? contracts?/,
  ],
]
const ALTERNANCE = /\balternan(?:ce|ts?)\b|\bwork-study\b/

/** Learner statuses named in a folded text, in reading order; « alternance » stands for both its contracts. */
export const statutsOf = (plie: string): StatutApprenant[] => {
  const trouves = MOTS.flatMap(([statut, mot]) => {
    const index = plie.search(mot)
    return index < 0 ? [] : [{ statut, index }]
  })
  const index = plie.search(ALTERNANCE)
  if (index >= 0)
    for (const statut of ['APP', 'PRO'] as const)
      if (!trouves.some((t) => t.statut === 'APP' || t.statut === 'PRO')) trouves.push({ statut, index })
      else if (!trouves.some((t) => t.statut === statut) && !trouves.some((t) => t.index > index))
        trouves.push({ statut, index })
  return trouves.sort((a, b) => a.index - b.index).map((t) => t.statut)
}
