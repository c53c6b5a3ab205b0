import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Seance } from '#src/domain/planning/emploi/emploi.ts'
import { type MoisDeService, serviceParMois } from '#src/domain/planning/vue/annee.rules.ts'
import { concerne } from '#src/domain/planning/vue/sujet.rules.ts'
import { type AgendaRow, listAgendas, listEnseignements } from '#src/store/planning/agenda-store.ts'
import { findPubliee } from '#src/store/planning/edition-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { type Monde, today } from '../../monde.ts'
import { readDonnees } from '../emploi/read-donnees.ts'
import { type Carnet, readCarnet } from '../vue/carnet.ts'

export type SeanceMienne = {
  readonly seance: Seance
  readonly carnet: Carnet
  readonly emploi: string
  /** Who the person is in that timetable. */
  readonly moi: string
}
export type MonPlanning = {
  readonly avenir: readonly SeanceMienne[]
  readonly passees: readonly SeanceMienne[]
  readonly minutes: number
  readonly mois: readonly MoisDeService[]
  readonly ceMois: MoisDeService
  readonly agenda: AgendaRow | null
}

/** What a person teaches in the public versions, whatever the timetable: theirs to read without any right on it. */
export const showMonPlanning = async (monde: Monde, acteur: Acteur): Promise<MonPlanning> => {
  const { db } = monde
  const taught = await listEnseignements(db, acteur.id)
  const all = await Promise.all(
    taught.map(async ({ emploi, intervenant }): Promise<readonly SeanceMienne[]> => {
      const edition = await findPubliee(db, emploi)
      const donnees = edition && (await readDonnees(db, emploi))
      if (!donnees) return []
      const seances = await listSeances(db, { edition: edition.id })
      const carnet = await readCarnet(db, donnees, seances)
      const own = seances.filter(concerne(donnees, { genre: 'intervenant', id: intervenant, statut: null }))
      return own.map((seance) => ({ seance, carnet, emploi: donnees.emploi.intitule, moi: intervenant }))
    }),
  )
  const list = all
    .flat()
    .toSorted((a, b) =>
      a.seance.jour < b.seance.jour
        ? -1
        : a.seance.jour > b.seance.jour
          ? 1
          : a.seance.debut - b.seance.debut,
    )
  const here = today(monde)
  const mois = serviceParMois(
    list.map(({ seance }) => seance),
    here,
  )
  const month = here.slice(0, 7)
  const [agenda = null] = await listAgendas(db, { personne: acteur.id })
  return {
    avenir: list.filter(({ seance }) => seance.jour >= here),
    passees: list.filter(({ seance }) => seance.jour < here),
    minutes: list.reduce((sum, { seance }) => sum + seance.duree, 0),
    mois,
    ceMois: mois.find((one) => one.mois === month) ?? { mois: month, minutes: 0, passees: 0 },
    agenda,
  }
}
