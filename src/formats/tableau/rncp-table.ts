import type { EcartBloc } from '#src/domain/offre/rncp/ecart-rncp.rules.ts'
import type { FicheRncp } from '#src/domain/offre/rncp/rncp.schema.ts'
import type { Table } from './table.ts'

/** One line per official skill (or per block without any): its block, the programme's, the EC, whether it is written. */
export const tabulateCouverture = ({ numero }: FicheRncp, blocs: readonly EcartBloc[]): Table => ({
  nom: `Couverture ${numero}`,
  colonnes: ['Code', 'Bloc officiel', 'Bloc du programme', 'EC', 'Compétence officielle', 'Écrite'],
  lignes: blocs.flatMap(({ couverture: { code, intitule, bloc, ecs, competences } }) => {
    const debut = [code, intitule, bloc?.intitule ?? null, ecs.join(' ; ') || null]
    if (competences.length === 0) return [[...debut, null, null]]
    return competences.map(({ texte, presente }) => [...debut, texte, presente ? 'oui' : 'non'])
  }),
})
