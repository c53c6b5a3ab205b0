import assert from 'node:assert/strict'
import { it } from 'node:test'
import { writeAt } from '#src/domain/offre/edition/chemin.rules.ts'
import { ok } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { loadProgramme, saveProgramme } from '#src/store/offre/millesime-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { creerProgramme } from './brochure/creer-programme.ts'
import { deposerBrochure } from './brochure/deposer-brochure.ts'
import { compareVersions } from './show-version.ts'

const world = useDatabase({ demonstration: true })
const MPT = 'parcours:b0000000-0000-4000-8000-000000000004'

const TEXTE = `# M2 GPL

## GESTION DES PORTS DE LOISIR

MASTER
mention MANAGEMENT DE L'INNOVATION

Capacité d'accueil : 30 places

### PROGRAMME PÉDAGOGIQUE

#### Semestre 3

**BCC 1 : Connaître la mer**

- Droit des ports 40h
- Marées et courants 20h
`

const deposit = async (): Promise<string> => {
  const { monde } = world.current
  const philippine = await acteurOf(monde, 'philippine')
  const bytes = Buffer.from(TEXTE)
  const given = await deposerBrochure(monde, philippine, { nom: 'ports.md', bytes, destination: MPT })
  assert.ok(given.ok)
  return given.value
}

it('a programme is compared with the brochure it was made of: words, EC and hours', async () => {
  const { monde, db } = world.current
  const philippine = await acteurOf(monde, 'philippine')
  const brochure = await deposit()
  const made = await creerProgramme(monde, philippine, {
    brochure,
    destination: MPT,
    code: '',
    intitule: '',
    annee: '',
  })
  assert.ok(made.ok, JSON.stringify(made))
  const millesime = made.value
  const before = await loadProgramme(db, millesime)
  assert.ok(before)
  const wider = writeAt(before, 'parcours.capacite', 32)
  const programme = writeAt(wider, 'maquette.semestres[0].parties[0].ues[0].ecs[1].volumes[0].heures', 26)
  await inTransaction(db, async (tx) => {
    await saveProgramme(tx, { id: millesime, programme, le: world.now })
    return ok(null)
  })
  const asked = { millesime, avant: `brochure-${brochure}` as const, apres: 1 }
  const compared = await compareVersions(monde, philippine, asked)
  assert.ok(compared.ok)
  const { differences, ecs, heures, brochures } = compared.value
  assert.deepEqual(
    differences.find(({ chemin }) => chemin === 'parcours.capacite'),
    { chemin: 'parcours.capacite', avant: 30, apres: 32 },
  )
  assert.deepEqual(
    ecs.map(({ sorts, avant, apres }) => [sorts, avant?.intitule, avant?.heures, apres?.heures]),
    [[['heures'], 'Marées et courants', 20, 26]],
  )
  assert.deepEqual([heures[0]?.avant?.total, heures[0]?.apres?.total, heures[0]?.ecart], [60, 66, 6])
  assert.ok(brochures.some(({ id }) => id === brochure))
  // A lecteur reads the programme; what was dropped by the team is not theirs.
  const lou = await acteurOf(monde, 'lou')
  assert.deepEqual(await compareVersions(monde, lou, asked), { ok: false, refus: 'introuvable' })
})

it('a brochure of another parcours is nobody’s to compare with', async () => {
  const { monde } = world.current
  const brochure = await deposit()
  const jules = await acteurOf(monde, 'jules')
  const cipt = 'f0000000-0000-4000-8000-000000000002'
  assert.deepEqual(
    await compareVersions(monde, jules, { millesime: cipt, avant: `brochure-${brochure}`, apres: 1 }),
    {
      ok: false,
      refus: 'introuvable',
    },
  )
})
