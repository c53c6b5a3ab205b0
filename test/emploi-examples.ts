/** One example per route of the timetable's own pages: see route-examples.ts. */
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import type { Monde } from '#src/app/monde.ts'
import { USUELLES } from '#src/domain/planning/emploi/importance.ts'
import { jour } from '#src/kit/jour.ts'
import { insertCalcul, moveEtat } from '#src/store/planning/calcul-store.ts'
import { insertDispense, insertEdition } from '#src/store/planning/edition-store.ts'
import { insertFermeture } from '#src/store/planning/emploi-store.ts'
import type { Example, Objects } from './route-examples.ts'
import type { Fields } from './visitor.ts'

const { mpt, cipt } = EMPLOIS_DEMONSTRATION
const HOME_EDITION = EDITIONS_DEMONSTRATION.mpt
const ADRG = 'ADRG'

const of = (open: string, fields?: Fields, status?: number): Example => ({
  open,
  objects: { home: { id: mpt }, foreign: { id: cipt } },
  ...(fields && { fields }),
  ...(status && { status }),
})

const ofCours = (fields?: Fields): Example => ({
  open: ADRG,
  objects: async ({ db }: Monde) => {
    const find = (id: string) =>
      db
        .selectFrom('cours')
        .select(['emploi_id as id', 'id as cours'])
        .where('emploi_id', '=', id)
        .orderBy('ordre')
        .limit(1)
        .executeTakeFirstOrThrow()
    return { home: await find(mpt), foreign: await find(cipt) }
  },
  ...(fields && { fields }),
})

const lignes = async ({ db }: Monde): Promise<Objects> => {
  const find = async (id: string, prefix: string) => {
    const { ligne } = await db
      .selectFrom('disponibilite')
      .innerJoin('intervenant', 'intervenant.id', 'disponibilite.intervenant_id')
      .select('disponibilite.id as ligne')
      .where('intervenant.composante_id', '=', prefix)
      .limit(1)
      .executeTakeFirstOrThrow()
    return { id, ligne }
  }
  return {
    home: await find(mpt, 'c0000000-0000-4000-8000-000000000001'),
    foreign: await find(cipt, 'c0000000-0000-4000-8000-000000000002'),
  }
}

/** A closure of its own each time: whoever walks takes it away. */
const fermetures = async ({ db }: Monde): Promise<Objects> => {
  const make = async (emploi: string) => {
    const id = crypto.randomUUID()
    const days = { du: jour('2026-12-01'), au: jour('2026-12-01') }
    await db.transaction().execute((tx) => insertFermeture(tx, emploi, { id, nom: 'Pont', ...days }))
    return { id: emploi, fermeture: id }
  }
  return { home: await make(mpt), foreign: await make(cipt) }
}

const ofEvenement = (fields?: Fields): Example => ({
  open: ADRG,
  objects: async ({ db }: Monde) => {
    const find = (id: string) =>
      db
        .selectFrom('evenement')
        .select(['emploi_id as id', 'id as evenement'])
        .where('emploi_id', '=', id)
        .limit(1)
        .executeTakeFirstOrThrow()
    return { home: await find(mpt), foreign: await find(cipt) }
  },
  ...(fields && { fields, status: 409 }),
})

const GROUPES: Objects = {
  home: { id: mpt, groupe: '12000000-0000-4000-8000-000000010001' },
  foreign: { id: cipt, groupe: '12000000-0000-4000-8000-000000020001' },
}

const ofComposante = (table: 'intervenant' | 'salle', fields: Fields): Example => ({
  open: ADRG,
  objects: async ({ db }: Monde) => {
    const find = async (id: string) => {
      const row = await db
        .selectFrom(table)
        .innerJoin('emploi', 'emploi.composante_id', `${table}.composante_id`)
        .select(`${table}.id`)
        .where('emploi.id', '=', id)
        .limit(1)
        .executeTakeFirstOrThrow()
      return { id, [table]: row.id }
    }
    return { home: await find(mpt), foreign: await find(cipt) }
  },
  fields,
  status: 409,
})

/** A run that ended without finding anything, on a draft of its own. */
const aCalcul = async ({ db, now }: Monde, emploi: string): Promise<{ calcul: string }> => {
  const [edition, calcul] = [crypto.randomUUID(), crypto.randomUUID()]
  await db.transaction().execute(async (tx) => {
    await insertEdition(tx, { id: edition, emploi, nom: null, depuis: null, par: null, le: now() })
    const par = 'd0000000-0000-4000-8000-000000000004'
    const revisions = { editionRevision: 1, emploiVersion: 1, importances: USUELLES }
    const asked = { graine: 1, budgetMs: 1000, ...revisions, total: 1 }
    await insertCalcul(tx, { id: calcul, edition, ...asked, par, le: now() })
    await moveEtat(tx, { id: calcul, de: ['en_cours'], vers: 'termine', le: now() })
  })
  return { calcul }
}
const ofCalcul = (open: string, status?: number): Example => ({
  open,
  objects: async (monde: Monde) => ({ home: await aCalcul(monde, mpt), foreign: await aCalcul(monde, cipt) }),
  ...(status && { status }),
})

const aDraft: Example = {
  open: ADRG,
  objects: async ({ db, now }: Monde) => {
    const make = async (emploi: string) => {
      const edition = crypto.randomUUID()
      const asked = { id: edition, emploi, nom: null, depuis: null, par: null, le: now() }
      await db.transaction().execute((tx) => insertEdition(tx, asked))
      return { id: emploi, edition }
    }
    return { home: await make(mpt), foreign: await make(cipt) }
  },
}

/** A rule waived in a draft of its own, each time: whoever walks puts it back. */
const dispenses = async ({ db, now }: Monde): Promise<Objects> => {
  const make = async (emploi: string) => {
    const [edition, dispense] = [crypto.randomUUID(), crypto.randomUUID()]
    const { cours } = await db
      .selectFrom('cours')
      .select('id as cours')
      .where('emploi_id', '=', emploi)
      .limit(1)
      .executeTakeFirstOrThrow()
    const par = 'd0000000-0000-4000-8000-000000000004'
    await db.transaction().execute(async (tx) => {
      await insertEdition(tx, { id: edition, emploi, nom: null, depuis: null, par: null, le: now() })
      const signed = { regle: 'ordre', cours, bloc: null, params: {}, motif: 'dit', par, le: now() }
      await insertDispense(tx, { id: dispense, edition, ...signed })
    })
    return { id: emploi, edition, dispense }
  }
  return { home: await make(mpt), foreign: await make(cipt) }
}

export const emploiExamples: Readonly<Record<string, Example>> = {
  'GET /emplois': { open: 'ADRGCL' },
  'POST /emplois': { open: ADRG, fields: { millesime: MILLESIMES_DEMONSTRATION.mpt, debut: '', fin: '' } },
  'GET /emplois/:id': of('ADRGCL'),
  'GET /emplois/:id/cours/:cours': ofCours(),
  'POST /emplois/:id/cours/:cours': ofCours({ version: '1', intitule: '' }),
  'GET /emplois/:id/calendrier': of('ADRGCL'),
  'POST /emplois/:id/repas': of(ADRG, { lu: '' }, 409),
  'POST /emplois/:id/fermetures': of(ADRG, { nom: '' }),
  'POST /emplois/:id/fermetures/:fermeture/retirer': { open: ADRG, objects: fermetures },
  'GET /emplois/:id/evenements/:evenement': ofEvenement(),
  'POST /emplois/:id/evenements/:evenement': ofEvenement({ lu: '' }),
  'POST /emplois/:id/evenements/:evenement/supprimer': ofEvenement({ lu: '' }),
  'GET /emplois/:id/ressources': of('ADRGCL'),
  'GET /emplois/:id/importances': of('ADRGCL'),
  'POST /emplois/:id/importances': of(ADRG, { lu: '' }, 409),
  'POST /emplois/:id/disponibilites': of(ADRG, { sens: '' }),
  'POST /emplois/:id/disponibilites/:ligne/retirer': { open: ADRG, objects: lignes },
  'POST /emplois/:id/intervenants': of(ADRG, { nom: '' }),
  'POST /emplois/:id/intervenants/:intervenant': ofComposante('intervenant', { lu: '' }),
  'POST /emplois/:id/salles/:salle': ofComposante('salle', { lu: '' }),
  'GET /emplois/:id/groupes/:groupe/rythme': { open: ADRG, objects: GROUPES },
  'POST /emplois/:id/groupes/:groupe/rythme': {
    open: ADRG,
    objects: GROUPES,
    fields: { lu: '' },
    status: 409,
  },
  'POST /emplois/:id/groupes/:groupe': {
    open: ADRG,
    objects: GROUPES,
    fields: { lu: '' },
    status: 409,
  },
  'POST /emplois/:id/salles': of(ADRG, { nom: '' }),
  'GET /emplois/:id/calcul': of('ADRGCL'),
  'POST /emplois/:id/calcul': of(
    ADRG,
    { edition: HOME_EDITION, depart: 'zero', secondes: '1', graine: '1' },
    409,
  ),
  'GET /emplois/calculs/:calcul/flux': ofCalcul('ADRGCL'),
  'POST /emplois/calculs/:calcul/arreter': ofCalcul(ADRG),
  'POST /emplois/calculs/:calcul/garder': ofCalcul(ADRG, 409),
  'POST /emplois/calculs/:calcul/abandonner': ofCalcul(ADRG),
  'GET /emplois/:id/non-places': of('ADRGCL'),
  'POST /emplois/:id/non-places': of(ADRG, { edition: HOME_EDITION, bloc: '', concession: '{}' }, 409),
  'GET /emplois/:id/versions': of('ADRGCL'),
  'POST /emplois/:id/versions': of(ADRG, { depuis: '' }),
  'POST /emplois/:id/versions/publier': of(ADRG, { edition: HOME_EDITION, revision: '1' }, 409),
  'POST /emplois/:id/versions/:edition/dispenses/:dispense/retirer': { open: ADRG, objects: dispenses },
  'GET /emplois/:id/versions/:edition/supprimer': aDraft,
  'POST /emplois/:id/versions/:edition/supprimer': { ...aDraft, fields: { revision: '0' }, status: 409 },
}
