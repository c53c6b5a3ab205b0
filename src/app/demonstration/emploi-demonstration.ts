/** The demonstration's timetables as the domain reads them: rhythms of the brochures, invented rooms, lecturers and hours. */
import demonstration from '#data/demonstration/emploi.json' with { type: 'json' }
import calcul from '#data/demonstration/emploi-seances.json' with { type: 'json' }
import personnes from '#data/demonstration/personnes.json' with { type: 'json' }
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { Cours, Disponibilite, Donnees } from '#src/domain/planning/emploi/emploi.ts'
import { USUELLES } from '#src/domain/planning/emploi/importance.ts'
import type { PlanCalcule } from '#src/domain/planning/emploi/plan-calcule.schema.ts'
import { rythmeGroupeSchema } from '#src/domain/planning/emploi/rythme-groupe.schema.ts'
import type { SensDisponibilite } from '#src/domain/planning/emploi/vocabulaire.ts'
import { jour } from '#src/kit/jour.ts'
import { decouper } from '#src/planner/annee/decoupage.ts'

type Dispo = {
  sens: SensDisponibilite
  jour?: number
  du?: string
  au?: string
  debut?: number | null
  fin?: number | null
  motif?: string
}
type Source = Omit<(typeof demonstration.emplois)[number], 'cours' | 'intervenants' | 'evenements'> & {
  readonly cours: readonly {
    cle: string
    ec: string
    ecRang?: number
    code?: string
    heures: number
    intervenants: string[]
    groupes: string[]
    decoupage?: number[]
    equipements?: string[]
    apres?: string[]
    horsSite?: boolean
    lieu?: string
    transport?: string
  }[]
  readonly intervenants: readonly {
    cle: string
    nom: string
    personne?: string
    externe: boolean
    courriel?: string | null
    dispos?: Dispo[]
  }[]
  readonly evenements: readonly {
    nom: string
    du: string
    au: string
    debut: number
    fin: number
    lieu: string
    horsSite: boolean
    transport: string | null
    cours?: string
    groupes: string[]
    intervenants: string[]
  }[]
}

/** A fixed identifier: the kind, the timetable, the rank. */
const idOf = (kind: number, emploi: number, rang: number): string =>
  `1${kind}000000-0000-4000-8000-0000000${emploi}${String(rang).padStart(4, '0')}`

export type EmploiDemonstration = {
  readonly donnees: Donnees
  /** Where each cours is found in the maquette: its title, and which one of that title. */
  readonly ecs: ReadonlyMap<string, { readonly intitule: string; readonly rang: number }>
  readonly publieeLe: Date
  readonly publieePar: string
  readonly plan: PlanCalcule
}

const account = (prenom: string | undefined): string | null =>
  personnes.find((personne) => personne.prenom === prenom)?.id ?? null

const build = (source: Source, e: number): EmploiDemonstration => {
  const rank = (list: readonly { cle: string }[]) => new Map(list.map(({ cle }, i) => [cle, i + 1]))
  const [groupes, gens, cours] = [rank(source.groupes), rank(source.intervenants), rank(source.cours)]
  const ids = (kind: number, ranks: ReadonlyMap<string, number>, cles: readonly string[]): string[] =>
    cles.map((cle) => idOf(kind, e, ranks.get(cle)!))
  const blocId = (c: number, rang: number): string => idOf(7, e, c * 100 + rang)

  const disponibilites = source.intervenants.flatMap(({ cle, dispos = [] }): Disponibilite[] =>
    dispos.map((d, i) => ({
      id: idOf(5, e, gens.get(cle)! * 100 + i),
      de: idOf(4, e, gens.get(cle)!),
      sens: d.sens,
      jourSemaine: d.jour ?? null,
      du: d.du ? jour(d.du) : null,
      au: d.au ? jour(d.au) : null,
      debut: d.debut ?? null,
      fin: d.fin ?? null,
      motif: d.motif ?? null,
    })),
  )
  const listCours = source.cours.map(
    (c, i): Cours => ({
      id: idOf(6, e, i + 1),
      ec: null,
      code: c.code ?? null,
      intitule: c.ec,
      minutes: c.heures * 60,
      blocs: (c.decoupage ?? decouper(c.heures * 60)).map((minutes, r) => ({
        id: blocId(i + 1, r),
        minutes,
      })),
      equipements: c.equipements ?? [],
      site: null,
      horsSite: c.horsSite ?? false,
      adresse: c.lieu ?? null,
      transport: c.transport ?? null,
      ecart: 3,
      ecartMin: null,
      groupes: ids(2, groupes, c.groupes),
      intervenants: ids(4, gens, c.intervenants),
      apres: ids(6, cours, c.apres ?? []),
      version: 1,
    }),
  )
  const salles = source.salles.map((s, i) => ({
    ...s,
    id: idOf(3, e, i + 1),
    site: source.site,
    siteNom: null,
  }))
  const salleOf = new Map(salles.map(({ nom, id }) => [nom, id]))
  const stored = (calcul as unknown as Record<string, [string, number, string, number, string][]>)[source.cle]
  return {
    donnees: {
      emploi: {
        id: source.id,
        intitule: source.intitule,
        composanteNom: '',
        lieu: {
          etablissement: '',
          composante: source.composante,
          mention: source.mention,
          parcours: source.parcours,
        },
        grille: {
          debut: jour(source.debut),
          fin: jour(source.fin),
          jours: source.jours,
          ouverture: source.ouverture,
          fermeture: source.fermeture,
          pas: 30,
          dejeunerDebut: source.dejeunerDebut,
          dejeunerFin: source.dejeunerFin,
        },
        preavisSemaines: source.preavisSemaines,
        importances: USUELLES,
        repas: null,
        version: 1,
      },
      millesimes: [{ id: source.millesime, code: '' }],
      fermetures: source.fermetures.map(({ nom, du, au }, i) => ({
        id: idOf(9, e, i + 1),
        nom,
        du: jour(du),
        au: jour(au),
      })),
      groupes: source.groupes.map((g, i) => ({
        id: idOf(2, e, i + 1),
        millesime: g.statuts.length > 0 ? source.millesime : null,
        nom: g.nom,
        effectif: g.effectif,
        statuts: g.statuts as StatutApprenant[],
        rythme: rythmeGroupeSchema.parse(g.rythme),
        jourMax: g.jourMax,
        semaineMax: g.semaineMax,
        entrepriseSemaine: g.entrepriseSemaine,
        courriel: g.courriel,
        contacts: g.contacts,
      })),
      salles,
      intervenants: source.intervenants.map(({ cle, nom, personne, externe, courriel }) => ({
        id: idOf(4, e, gens.get(cle)!),
        personne: account(personne),
        nom,
        courriel: courriel ?? personnes.find(({ prenom }) => prenom === personne)?.courriel ?? null,
        externe,
        jourMax: null,
      })),
      disponibilites,
      cours: listCours,
      evenements: source.evenements.map((v, i) => ({
        id: idOf(8, e, i + 1),
        nom: v.nom,
        du: jour(v.du),
        au: jour(v.au),
        debut: v.debut,
        fin: v.fin,
        adresse: v.lieu,
        horsSite: v.horsSite,
        transport: v.transport,
        cours: v.cours ? idOf(6, e, cours.get(v.cours)!) : null,
        groupes: ids(2, groupes, v.groupes),
        intervenants: ids(4, gens, v.intervenants),
      })),
    },
    ecs: new Map(source.cours.map((c, i) => [idOf(6, e, i + 1), { intitule: c.ec, rang: c.ecRang ?? 0 }])),
    publieeLe: new Date(source.publieeLe),
    publieePar: account(source.publieePar)!,
    plan: (stored ?? []).map(([cle, rang, day, debut, salle]) => ({
      bloc: blocId(cours.get(cle)!, rang),
      jour: jour(day),
      debut,
      salle: salleOf.get(salle)!,
    })),
  }
}

/** Every timetable of the demonstration, with the plan the planner made of it (scripts/demonstration-emploi.ts). */
export const emploisDemonstration = (): readonly EmploiDemonstration[] =>
  (demonstration.emplois as unknown as readonly Source[]).map((source, e) => build(source, e + 1))
