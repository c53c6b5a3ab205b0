import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { compileAnnee } from '#src/planner/annee/modele.ts'
import { planifier } from '#src/planner/annee/planifier.ts'
import { listApprenants } from '#src/store/assiduite/apprenant-store.ts'
import { listCours } from '#src/store/planning/cours-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { closeFeuille, openFeuille, said } from '#test/emargement.ts'
import { buildAnnee } from '../planning/emploi/build-annee.ts'
import { fromPlan } from '../planning/emploi/plan-emploi.ts'
import { readDonnees } from '../planning/emploi/read-donnees.ts'
import { buildCertificat } from './render-certificat.ts'
import { showApprenant } from './show-apprenant.ts'
import { showServices } from './show-services.ts'
import { tenirFeuille } from './tenir-feuille.ts'

const world = useDatabase({ demonstration: true })

const FIN_CIPT = new Date('2026-09-20T10:00:00Z')
const blocsOf = (cours: string) =>
  listSeances(world.current.db, { edition: EDITIONS_DEMONSTRATION.cipt, cours })

/** The modules of the CIPT whose row asks: planned hours exact, attendance and teacher service computed. */
const MODULES = [
  ['C068', 'Communication publique', 20],
  ['C069', 'Sociologie des territoires', 20],
  ['C070', 'Droit des collectivités territoriales et des marchés publics', 20],
  ['C071', 'Stratégies de la communication territoriale', 20],
  ['C072', 'Communication de crise', 20],
  ['C073', 'Relations avec la presse', 20],
  ['C074', 'La transition numérique et l’IA', 15],
  ['C075', 'Mobilisations et contestations locales', 20],
  ['C076', 'Stratégie éditoriale et parole publique', 15],
  ['C077', 'Communiquer dans un monde en transition écologique', 15],
  ['C081', 'Les enjeux numériques des territoires', 20],
  ['C082', 'Gouvernance des territoires', 20],
  ['C083', 'Marketing territorial', 20],
  ['C084', 'Les publics de la communication territoriale', 20],
  ['C085', 'La concertation locale', 20],
  ['C086', 'Les élections territoriales', 20],
  ['C087', 'La communication interne', 15],
  ['C089', 'Management et ressources humaines en communication', 30],
] as const

const plain = (texte: string): string => texte.replaceAll(/[’']/g, '’')

/** What the sheets of these séances say of the learner on their n-th line, added by hand. */
const onSheets = async (seances: Awaited<ReturnType<typeof blocsOf>>, rang: number) => {
  let minutes = 0
  let id = ''
  for (const { bloc } of seances) {
    const { vue } = await openFeuille(world.current.monde, 'jules', bloc)
    const ligne = vue.lignes[rang]!
    minutes += ligne.presence.minutes!
    id = ligne.apprenant.id
  }
  return { id, minutes }
}

const hoursOf = async (apprenant: string, cours: string) => {
  const jules = await acteurOf(world.current.monde, 'jules')
  const shown = await showApprenant(world.current.monde, jules, apprenant)
  assert.ok(shown.ok)
  return shown.value.parCours.find((one) => one.cours === cours)
}

const serviceOf = async (intervenant: string, cours: string) => {
  const jules = await acteurOf(world.current.monde, 'jules')
  const shown = await showServices(world.current.monde, jules, EMPLOIS_DEMONSTRATION.cipt)
  assert.ok(shown.ok)
  const due = shown.value.intervenants.find((one) => one.intervenant.id === intervenant)
  return due?.lignes.find((one) => one.cours === cours)
}

for (const [row, intitule, heures] of MODULES)
  it(`[${row}] « ${intitule} »: ${heures} h planned exactly, attendance and service computed`, async () => {
    world.now = FIN_CIPT
    const { db, monde } = world.current
    const all = await listCours(db, EMPLOIS_DEMONSTRATION.cipt)
    const cours = all.find((one) => plain(one.intitule) === intitule)
    assert.ok(cours)
    const seances = await blocsOf(cours.id)
    const planned = seances.reduce((sum, { duree }) => sum + duree, 0)
    assert.equal(planned, heures * 60)
    for (const { bloc } of seances)
      await closeFeuille(monde, { compte: 'jules', bloc }, (duree, rang) =>
        rang % 2 === 0 ? duree - 30 : duree,
      )
    for (const rang of [0, 1, 2]) {
      const { id, minutes } = await onSheets(seances, rang)
      const counted = await hoursOf(id, cours.id)
      assert.deepEqual([counted?.tenues, counted?.suivies], [planned, minutes])
    }
    assert.ok(cours.intervenants.length > 0)
    for (const intervenant of cours.intervenants) {
      const ligne = await serviceOf(intervenant, cours.id)
      assert.deepEqual([ligne?.prevu, ligne?.fait], [planned, planned])
    }
  })

it('[C078] [C091] the two « Retour d’expérience » are two rows, two codes, 35 h, never mixed', async () => {
  world.now = FIN_CIPT
  const { db, monde } = world.current
  const cours = (await listCours(db, EMPLOIS_DEMONSTRATION.cipt)).filter(({ intitule }) =>
    plain(intitule).startsWith('Retour d’expérience professionnelle'),
  )
  assert.equal(cours.length, 2)
  assert.equal(new Set(cours.map(({ code }) => code)).size, 2)
  assert.ok(cours.every(({ code }) => code !== null))
  assert.deepEqual(cours.map(({ minutes }) => minutes / 60).toSorted(), [15, 20])
  const [first, second] = cours
  for (const { bloc } of await blocsOf(first!.id))
    await closeFeuille(world.current.monde, { compte: 'jules', bloc: bloc }, (duree) => duree)
  for (const { bloc } of await blocsOf(second!.id))
    await closeFeuille(world.current.monde, { compte: 'jules', bloc: bloc }, () => 0)
  const jules = await acteurOf(monde, 'jules')
  const [someone] = await listApprenants(db, [MILLESIMES_DEMONSTRATION.cipt])
  const learner = await showApprenant(monde, jules, someone!.id)
  assert.ok(learner.ok)
  const of = (id: string) => learner.value.parCours.find((one) => one.cours === id)
  assert.deepEqual([of(first!.id)?.tenues, of(second!.id)?.tenues], [first!.minutes, second!.minutes])
  assert.deepEqual([of(second!.id)?.suivies, of(second!.id)?.code], [0, second!.code])
})

it('[C092] the certificate counts attended minutes, not the seven hours of the group', async () => {
  world.now = FIN_CIPT
  const { db, monde } = world.current
  const cours = (await listCours(db, EMPLOIS_DEMONSTRATION.cipt)).find(({ intitule }) =>
    /soutenances/.test(intitule),
  )
  assert.ok(cours)
  assert.equal(cours.minutes, 420)
  const seances = await blocsOf(cours.id)
  for (const { bloc } of seances)
    await closeFeuille(world.current.monde, { compte: 'jules', bloc: bloc }, (_, rang) =>
      rang === 0 ? 20 : 0,
    )
  const { acteur, vue } = await openFeuille(world.current.monde, 'jules', seances[0]!.bloc)
  const learner = await showApprenant(monde, acteur, vue.lignes[0]!.apprenant.id)
  assert.ok(learner.ok)
  const counted = learner.value.parCours.find((one) => one.cours === cours.id)
  assert.deepEqual([counted?.suivies, counted?.tenues], [20 * seances.length, 420])
  const certificat = buildCertificat(learner.value, { jour: '2026-09-20', instant: FIN_CIPT })
  const ligne = certificat.lignes.find(([intitule]) => /soutenances/.test(intitule ?? ''))
  assert.equal(ligne?.at(-1), `${20 * seances.length}\u00a0min`)
})

it('[C079] the forum is pinned before class weeks are made, and a badge read at its door is evidence', async () => {
  world.now = FIN_CIPT
  const { db, monde } = world.current
  const donnees = await readDonnees(db, EMPLOIS_DEMONSTRATION.cipt)
  assert.ok(donnees)
  const forum = donnees.cours.find(({ intitule }) => intitule === 'Salon Cap’Com')
  assert.ok(forum)
  const held = await blocsOf(forum.id)
  assert.deepEqual(
    held.map(({ jour, verrouillee, horsSite }) => [jour, verrouillee, horsSite]),
    ['2025-11-18', '2025-11-19', '2025-11-20'].map((jour) => [jour, true, true]),
  )
  // Asked to place everything else from nothing, the planner has no slot of those days for that promotion.
  const probleme = buildAnnee({ donnees, seances: held, dispenses: [], occupees: [] })
  const run = planifier(compileAnnee(probleme.annee), { seed: 1 })
  for (let i = 0; i < 100 && run.search.progress().waiting > 0; i++) run.search.advance(2000, 0)
  const placed = fromPlan(probleme, run.plan())
  assert.equal(placed.length, [...probleme.blocs.values()].flat().length)
  assert.ok(placed.every(({ jour, bloc }) => held.every((one) => one.jour !== jour && one.bloc !== bloc)))
  const { acteur, vue } = await openFeuille(monde, 'jules', held[0]!.bloc)
  const lignes = said(vue, () => vue.seance.duree).map((ligne) => ({
    ...ligne,
    preuve: 'attestation' as const,
    attestation: 'badge lu à l’entrée, liste de l’organisateur',
  }))
  const bloc = held[0]!.bloc
  const bare = lignes.map((ligne) => ({ ...ligne, attestation: null }))
  const refused = await tenirFeuille(monde, acteur, { bloc, version: 0, lignes: bare, clore: true })
  assert.ok(!refused.ok && refused.refus.code === 'fautes')
  assert.ok((await tenirFeuille(monde, acteur, { bloc, version: 0, lignes, clore: true })).ok)
  const counted = await hoursOf(lignes[0]!.apprenant, forum.id)
  assert.equal(counted?.suivies, vue.seance.duree)
})
