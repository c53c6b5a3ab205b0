import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { type LigneService, services } from '#src/domain/assiduite/service.rules.ts'
import type { Emploi, Intervenant } from '#src/domain/planning/emploi/emploi.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { listFeuilles } from '#src/store/assiduite/feuille-store.ts'
import { listCours } from '#src/store/planning/cours-store.ts'
import { findPubliee } from '#src/store/planning/edition-store.ts'
import { findEmploi } from '#src/store/planning/emploi-store.ts'
import { listIntervenants } from '#src/store/planning/ressource-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import type { Monde } from '../monde.ts'

export type LigneServiceNommee = LigneService & { readonly intitule: string; readonly code: string | null }

export type PageServices = {
  readonly emploi: Emploi
  readonly intervenants: readonly {
    readonly intervenant: Intervenant
    readonly lignes: readonly LigneServiceNommee[]
    readonly prevu: number
    readonly fait: number
  }[]
}

/** Hours planned and held, lecturer by lecturer and cours by cours. */
export const showServices = async (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<PageServices, 'introuvable'>> => {
  const { db } = monde
  const emploi = isId(id) ? await findEmploi(db, id) : undefined
  if (!emploi || !can(acteur, 'presence.tenir', emploi.lieu)) return refus('introuvable')
  const edition = await findPubliee(db, id)
  const prevues = edition ? await listSeances(db, { edition: edition.id }) : []
  const closes = (await listFeuilles(db, id)).filter(({ statut }) => statut === 'close')
  const cours = new Map((await listCours(db, id)).map((one) => [one.id, one]))
  const gens = await listIntervenants(db, emploi.lieu.composante)
  const lignes = services(prevues, closes)
  const sum = (of: readonly LigneService[], quoi: 'prevu' | 'fait'): number =>
    of.reduce((total, one) => total + one[quoi], 0)
  return ok({
    emploi,
    intervenants: gens.flatMap((intervenant) => {
      const of = lignes.filter((one) => one.intervenant === intervenant.id)
      if (of.length === 0) return []
      const named = of.map((one) => {
        const { intitule = '', code = null } = cours.get(one.cours) ?? {}
        return { ...one, intitule, code }
      })
      return [{ intervenant, lignes: named, prevu: sum(of, 'prevu'), fait: sum(of, 'fait') }]
    }),
  })
}
