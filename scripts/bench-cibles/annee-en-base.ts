/** The generated year of 24 promotions as people would have written it, stored through the house's own stores, and placed. */

import { buildSeances, fromPlan } from '#src/app/planning/emploi/plan-emploi.ts'
import { readSituation } from '#src/app/planning/emploi/read-situation.ts'
import type { Cours, Disponibilite, Groupe, LieuEmploi } from '#src/domain/planning/emploi/emploi.ts'
import { USUELLES } from '#src/domain/planning/emploi/importance.ts'
import { newId } from '#src/kit/id.ts'
import { jour, weekday } from '#src/kit/jour.ts'
import { ok } from '#src/kit/result.ts'
import type { Annee, Enseignant } from '#src/planner/annee/annee.ts'
import { genererAnnee } from '#src/planner/annee/generateur.ts'
import { planOf } from '#src/planner/annee/modele.ts'
import { insertion } from '#src/planner/kernel/insert.ts'
import { seeded } from '#src/planner/kernel/random.ts'
import { copySchedule } from '#src/planner/kernel/schedule.ts'
import { type Db, inTransaction, type Tx } from '#src/store/database.ts'
import { insertCours } from '#src/store/planning/cours-store.ts'
import { insertEdition } from '#src/store/planning/edition-store.ts'
import { insertEmploi } from '#src/store/planning/emploi-store.ts'
import { saveGroupe, saveIntervenant, saveSalle } from '#src/store/planning/ressource-store.ts'
import { insertSeances } from '#src/store/planning/seance-store.ts'

const JOURS = [1, 2, 3, 4, 5, 6]
const NOEL = { nom: 'Fermeture de Noël', du: jour('2025-12-22'), au: jour('2026-01-02') }

/** Every week on Thursday, Friday and Saturday morning; or one week in three, from the first it is in class. */
const rythmeOf = ({ grille }: Annee, ouverture: Uint8Array): Groupe['rythme'] => {
  const first = grille.jours[ouverture.indexOf(1)]!
  const weekly = weekday(first) === 4
  const days = weekly ? [4, 5] : [1, 2, 3, 4, 5]
  const whole = days.map((one) => ({ jour: one, partie: 'journee' as const }))
  return {
    cours: weekly ? [...whole, { jour: 6, partie: 'matin' }] : whole,
    cycle: weekly ? null : { semainesCours: 1, semainesAilleurs: 2, premiere: first },
    entreprise: weekly ? [1, 2, 3].map((one) => ({ jour: one, partie: 'journee' as const })) : [],
    projet: [],
  }
}

/** The days someone comes, those they would rather begin later, and each day they are away. */
const disponibilitesOf = ({ grille }: Annee, { disponibilite, evite }: Enseignant, de: string) => {
  const { jours, parJour, ouverture, pas } = grille
  const line = (over: Partial<Disponibilite>): Disponibilite => ({
    id: newId(),
    de,
    sens: 'disponible',
    jourSemaine: null,
    du: null,
    au: null,
    debut: null,
    fin: null,
    motif: null,
    ...over,
  })
  const open = jours.map((_, j) => disponibilite.subarray(j * parJour, (j + 1) * parJour))
  const last = Math.max(...open.map((one) => one.lastIndexOf(1)))
  const hours = last + 1 < parJour ? { debut: ouverture, fin: ouverture + (last + 1) * pas } : {}
  const comes = JOURS.filter((one) => jours.some((day, j) => weekday(day) === one && open[j]!.includes(1)))
  return [
    ...comes.map((jourSemaine) => line({ jourSemaine, ...hours })),
    ...(evite === null
      ? []
      : comes.map((jourSemaine) =>
          line({ sens: 'evite', jourSemaine, debut: ouverture, fin: ouverture + 2 * pas }),
        )),
    ...jours.flatMap((day, j) =>
      comes.includes(weekday(day)) && !open[j]!.includes(1)
        ? [line({ sens: 'indisponible', du: day, au: day, motif: 'Absence' })]
        : [],
    ),
  ]
}

type Ids = ReadonlyMap<string, string>
const idsOf = (list: readonly { readonly id: string }[]): Ids => new Map(list.map(({ id }) => [id, newId()]))

const writeGens = async (tx: Tx, annee: Annee, { composante, gens }: { composante: string; gens: Ids }) => {
  const lines: Disponibilite[] = []
  for (const one of annee.enseignants) {
    const id = gens.get(one.id)!
    const intervenant = {
      id,
      personne: null,
      nom: `Enseignant ${one.id}`,
      courriel: null,
      externe: one.externe,
      jourMax: null,
    }
    await saveIntervenant(tx, { composante, intervenant })
    lines.push(...disponibilitesOf(annee, one, id))
  }
  for (let i = 0; i < lines.length; i += 2000)
    await tx
      .insertInto('disponibilite')
      .values(
        lines.slice(i, i + 2000).map(({ de, jourSemaine: jour_semaine, ...d }) => ({
          ...d,
          intervenant_id: de,
          salle_id: null,
          groupe_id: null,
          jour_semaine,
        })),
      )
      .execute()
}

const writeDemande = async (tx: Tx, annee: Annee, { emploi, lieu }: { emploi: string; lieu: LieuEmploi }) => {
  const { grille } = annee
  const fermeture = grille.ouverture + grille.parJour * grille.pas
  const [dejeunerDebut, dejeunerFin] = grille.dejeuner.map((k) => grille.ouverture + k * grille.pas) as [
    number,
    number,
  ]
  await insertEmploi(
    tx,
    {
      id: emploi,
      intitule: `Année de ${annee.promotions.length} promotions`,
      lieu,
      composanteNom: '',
      grille: {
        debut: grille.jours[0]!,
        fin: grille.jours.at(-1)!,
        jours: JOURS,
        ouverture: grille.ouverture,
        fermeture,
        pas: grille.pas,
        dejeunerDebut,
        dejeunerFin,
      },
      preavisSemaines: null,
      importances: USUELLES,
      repas: null,
      version: 1,
    },
    { millesimes: [], fermetures: [{ id: newId(), ...NOEL }] },
  )
  const [groupes, gens] = [idsOf(annee.promotions), idsOf(annee.enseignants)]
  for (const [ordre, { id, effectif, ouverture }] of annee.promotions.entries())
    await saveGroupe(tx, {
      emploi,
      ordre,
      groupe: {
        id: groupes.get(id)!,
        millesime: null,
        nom: `Promotion ${id}`,
        effectif,
        statuts: ['APP'],
        rythme: rythmeOf(annee, ouverture),
        jourMax: null,
        semaineMax: null,
        entrepriseSemaine: null,
        courriel: null,
        contacts: [],
      },
    })
  for (const { id, capacite, equipements } of annee.salles)
    await saveSalle(tx, {
      composante: lieu.composante,
      salle: { id: newId(), site: null, nom: `Salle ${id}`, capacite, equipements, accessible: true },
    })
  await writeGens(tx, annee, { composante: lieu.composante, gens })
  const cours = annee.modules.map(
    (m): Cours => ({
      id: newId(),
      ec: null,
      code: m.id,
      intitule: `Module ${m.id}`,
      site: null,
      minutes: m.blocs.reduce((sum, one) => sum + one, 0),
      ecart: m.ecart,
      ecartMin: null,
      apres: [],
      version: 1,
      blocs: m.blocs.map((minutes) => ({ id: newId(), minutes })),
      equipements: m.equipements,
      horsSite: false,
      adresse: null,
      transport: null,
      groupes: m.promotions.map((id) => groupes.get(id)!),
      intervenants: m.enseignants.map((id) => gens.get(id)!),
    }),
  )
  await insertCours(tx, emploi, cours)
}

/** Stores the year at that place with a draft where every block the planner could place stands. */
export const storeAnnee = (db: Db, lieu: LieuEmploi, promotions: number) =>
  inTransaction(db, async (tx) => {
    const [emploi, edition] = [newId(), newId()]
    await writeDemande(tx, genererAnnee({ promotions, seed: 1, rythme: null }), { emploi, lieu })
    const le = new Date('2025-06-02T08:00:00Z')
    await insertEdition(tx, { id: edition, emploi, nom: null, depuis: null, par: null, le })
    const situation = await readSituation(tx, edition)
    if (!situation) throw new Error('the year was not stored')
    const schedule = copySchedule(situation.schedule)
    const run = insertion(schedule, seeded(1))
    for (let i = 0; i < 1000 && !run.advance(100); i++);
    run.settle()
    const plan = fromPlan(situation.probleme, planOf(situation.compiled, schedule))
    const seances = buildSeances(situation.donnees, plan, { edition, newId })
    for (let i = 0; i < seances.length; i += 500) await insertSeances(tx, seances.slice(i, i + 500))
    return ok({ emploi, edition, seances, left: run.left() })
  })
