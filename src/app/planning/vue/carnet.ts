import type {
  Cours,
  Donnees,
  Groupe,
  Intervenant,
  Salle,
  Seance,
} from '#src/domain/planning/emploi/emploi.ts'
import { numerosSeances } from '#src/domain/planning/emploi/numero-seance.rules.ts'
import type { Db } from '#src/store/database.ts'
import { listSites } from '#src/store/organisation/organisation-store.ts'
import type { Translate } from '../../message/catalogue.ts'

export type SiteVu = {
  readonly id: string
  readonly nom: string
  /** On one line; null: unknown. */
  readonly adresse: string | null
  /** How to get in. */
  readonly acces: string | null
}

/** Everything a timetable names, by identifier; and the number of each block in the edition shown. */
export type Carnet = {
  readonly cours: ReadonlyMap<string, Cours>
  readonly groupes: ReadonlyMap<string, Groupe>
  readonly intervenants: ReadonlyMap<string, Intervenant>
  readonly salles: ReadonlyMap<string, Salle>
  readonly sites: ReadonlyMap<string, SiteVu>
  /** Their codes. */
  readonly promotions: ReadonlyMap<string, string>
  readonly numeros: ReadonlyMap<string, number>
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]))

const adresseOf = (site: {
  readonly voie: string | null
  readonly code_postal: string | null
  readonly ville: string | null
}): string | null =>
  [site.voie, [site.code_postal, site.ville].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null

/** Reads the sites and puts every name at hand; `seances` are all those of the edition shown. */
export const readCarnet = async (db: Db, donnees: Donnees, seances: readonly Seance[]): Promise<Carnet> => {
  const sites = await listSites(db, donnees.emploi.lieu.composante)
  return {
    cours: byId(donnees.cours),
    groupes: byId(donnees.groupes),
    intervenants: byId(donnees.intervenants),
    salles: byId(donnees.salles),
    sites: byId(
      sites.map((site) => ({ id: site.id, nom: site.nom, adresse: adresseOf(site), acces: site.acces })),
    ),
    promotions: new Map(donnees.millesimes.map(({ id, code }) => [id, code])),
    numeros: numerosSeances(seances),
  }
}

/** A séance in words. */
export type SeanceDite = {
  readonly titre: string
  readonly code: string | null
  /** Which of how many, in the order of the calendar: 2 and 5; null: it is not in the edition shown. */
  readonly numero: number | null
  readonly sur: number
  readonly salle: Salle | null
  readonly site: SiteVu | null
  readonly groupes: readonly string[]
  readonly intervenants: readonly string[]
}

/** Reads the names of a séance. */
export const direSeance = (carnet: Carnet, seance: Seance): SeanceDite => {
  const cours = carnet.cours.get(seance.cours)
  const salle = seance.salle === null ? null : (carnet.salles.get(seance.salle) ?? null)
  const names = (ids: readonly string[], of: ReadonlyMap<string, { readonly nom: string }>) =>
    ids.flatMap((id) => of.get(id)?.nom ?? [])
  return {
    titre: cours?.intitule ?? '',
    code: cours?.code ?? null,
    numero: carnet.numeros.get(seance.bloc) ?? null,
    sur: cours?.blocs.length ?? 0,
    salle,
    site: (salle?.site ? carnet.sites.get(salle.site) : undefined) ?? null,
    groupes: names(seance.groupes, carnet.groupes),
    intervenants: names(seance.intervenants, carnet.intervenants),
  }
}

/** 'GT5 · séance 2 sur 5' */
export const writeRang = (t: Translate, { code, numero, sur }: SeanceDite): string =>
  [code, numero !== null && t('vue.seance', { numero, sur })].filter(Boolean).join(' · ')
