import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { numeroFiche } from '#src/domain/offre/rncp/import.rules.ts'
import { type FicheRow, listVersionsFiche, searchFiches } from '#src/store/offre/rncp/fiche-rncp-store.ts'
import { listImports } from '#src/store/offre/rncp/import-rncp-store.ts'
import type { Monde } from '../../monde.ts'

export const FICHES_PAR_PAGE = 50
const IMPORTS_DITS = 30

export type ImportVu = Awaited<ReturnType<typeof listImports>>[number]
export type FicheTrouvee = Awaited<ReturnType<typeof searchFiches>>[number]
export type Registre = {
  readonly imports: readonly ImportVu[]
  readonly fiches: readonly FicheTrouvee[]
  readonly total: number
}

/** The register as it was imported: what was brought, and the fiches that hold; undefined for whoever may not import it. */
export const showRegistre = async (
  { db }: Pick<Monde, 'db'>,
  acteur: Acteur,
  { mots, page }: { readonly mots: string; readonly page: number },
): Promise<Registre | undefined> => {
  if (!can(acteur, 'rncp.importer', {})) return undefined
  const fiches = await searchFiches(db, {
    mots,
    limit: FICHES_PAR_PAGE,
    offset: (page - 1) * FICHES_PAR_PAGE,
  })
  return { imports: await listImports(db, IMPORTS_DITS), fiches, total: fiches[0]?.total ?? 0 }
}

/** Every text of one fiche, the one that holds first; empty when it was never imported. */
export const showFicheRncp = async (
  { db }: Pick<Monde, 'db'>,
  acteur: Acteur,
  texte: string,
): Promise<readonly FicheRow[] | undefined> => {
  if (!can(acteur, 'rncp.importer', {})) return undefined
  const numero = numeroFiche(texte)
  return numero === null ? [] : listVersionsFiche(db, [numero])
}
