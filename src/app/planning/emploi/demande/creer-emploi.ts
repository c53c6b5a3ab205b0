import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { Cours } from '#src/domain/planning/emploi/emploi.ts'
import { USUELLES } from '#src/domain/planning/emploi/importance.ts'
import type { RythmeGroupe } from '#src/domain/planning/emploi/rythme-groupe.schema.ts'
import { isId, newId } from '#src/kit/id.ts'
import { parseJour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { decouper } from '#src/planner/annee/decoupage.ts'
import { inTransaction } from '#src/store/database.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { findMillesime, loadProgramme } from '#src/store/offre/millesime-store.ts'
import { listParcours } from '#src/store/offre/programme-store.ts'
import { insertCours } from '#src/store/planning/cours-store.ts'
import { insertEmploi } from '#src/store/planning/emploi-store.ts'
import { saveGroupe } from '#src/store/planning/ressource-store.ts'
import type { Monde } from '../../../monde.ts'
import { lieuOf } from '../../../offre/read-draft.ts'
import { recordAudit } from '../../../socle/record.ts'
import type { RefusEcriture } from '../acces-emploi.ts'

export type RefusCreation = RefusEcriture | { readonly code: 'dates' }

/** The programmes this person may open a timetable for. */
export const listMillesimesOuvrables = async (monde: Pick<Monde, 'db'>, acteur: Acteur) =>
  (await listParcours(monde.db, acteur, 'emploi.modifier')).flatMap(({ millesime, code, intitule }) =>
    millesime === null ? [] : [{ id: millesime, nom: `${code} · ${intitule}` }],
  )

/** What the brochure says of the rhythm; a cycle without its first week is not one yet, and nothing is invented. */
const rythmeOf = (organisation: {
  readonly joursCours: RythmeGroupe['cours']
  readonly joursEntreprise: readonly number[]
  readonly semainesCours: number | null
  readonly semainesEntreprise: number | null
  readonly debut: string | null
}): RythmeGroupe => {
  const { joursCours, semainesCours, semainesEntreprise, joursEntreprise, debut } = organisation
  const isCycle = semainesCours !== null && semainesEntreprise !== null && debut !== null
  const week = [1, 2, 3, 4, 5].map((jour) => ({ jour, partie: 'journee' as const }))
  return {
    cours: joursCours.length > 0 ? joursCours : week,
    cycle: isCycle ? { semainesCours, semainesAilleurs: semainesEntreprise, premiere: debut } : null,
    entreprise: isCycle ? week : joursEntreprise.map((jour) => ({ jour, partie: 'journee' as const })),
    projet: [],
  }
}

/** Every EC that has hours, cut into blocks. */
const coursOf = async (db: Monde['db'], millesime: string, groupe: string): Promise<readonly Cours[]> => {
  const { semestres } = await readMaquetteTenue(db, millesime)
  const ecs = semestres.flatMap(({ parties }) => parties.flatMap(({ ues }) => ues.flatMap((ue) => ue.ecs)))
  return ecs.flatMap((ec): Cours[] => {
    const minutes = Math.round(ec.volumes.reduce((sum, { heures }) => sum + heures, 0) * 60)
    if (minutes <= 0) return []
    return [
      {
        id: newId(),
        ec: ec.id,
        code: ec.code,
        intitule: ec.intitule,
        minutes,
        blocs: decouper(minutes).map((each) => ({ id: newId(), minutes: each })),
        equipements: [],
        site: null,
        horsSite: false,
        adresse: null,
        transport: null,
        ecart: 3,
        ecartMin: null,
        groupes: [groupe],
        intervenants: [],
        apres: [],
        version: 1,
      },
    ]
  })
}

/** Opens the timetable of a programme's year: one groupe by its rhythm, and the cours of its maquette with their hours. */
export const creerEmploi = (
  monde: Monde,
  acteur: Acteur,
  asked: { readonly millesime: string; readonly debut: string; readonly fin: string },
): Promise<Result<{ readonly id: string; readonly cours: number }, RefusCreation>> =>
  inTransaction<{ id: string; cours: number }, RefusCreation>(monde.db, async (tx) => {
    const place = isId(asked.millesime) ? await findMillesime(tx, asked.millesime) : undefined
    if (!place || !can(acteur, 'emploi.lire', lieuOf(place))) return refus({ code: 'introuvable' })
    if (!can(acteur, 'emploi.modifier', lieuOf(place))) return refus({ code: 'interdit' })
    const [debut, fin] = [parseJour(asked.debut), parseJour(asked.fin)]
    if (!debut.ok || !fin.ok || fin.value < debut.value) return refus({ code: 'dates' })
    const programme = (await loadProgramme(tx, place.id))!
    const id = newId()
    const years = `${debut.value.slice(0, 4)}-${fin.value.slice(0, 4)}`
    const { etablissement, composante, mention, parcours } = place
    await insertEmploi(
      tx,
      {
        id,
        intitule: `${place.parcoursCode} ${years}`,
        composanteNom: place.composanteNom,
        lieu: { etablissement, composante, mention, parcours },
        grille: {
          debut: debut.value,
          fin: fin.value,
          jours: [1, 2, 3, 4, 5, 6],
          ouverture: 480,
          fermeture: 1080,
          pas: 30,
          dejeunerDebut: 750,
          dejeunerFin: 810,
        },
        preavisSemaines: null,
        importances: USUELLES,
        repas: null,
        version: 1,
      },
      { millesimes: [place.id], fermetures: [] },
    )
    const groupe = newId()
    const { parcours: said, organisation } = programme
    await saveGroupe(tx, {
      emploi: id,
      ordre: 0,
      groupe: {
        id: groupe,
        millesime: place.id,
        nom: place.parcoursCode,
        effectif: said.capacite,
        statuts: said.statuts,
        rythme: rythmeOf(organisation),
        jourMax: null,
        semaineMax: null,
        entrepriseSemaine: null,
        courriel: null,
        contacts: [],
      },
    })
    const cours = await coursOf(tx, place.id, groupe)
    await insertCours(tx, id, cours)
    await recordAudit(
      tx,
      acteur,
      'emploi.creer',
      { type: 'emploi', id },
      { millesime: place.id, cours: cours.length },
    )
    return ok({ id, cours: cours.length })
  })
