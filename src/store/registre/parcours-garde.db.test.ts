import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newId } from '#src/kit/id.ts'
import { useDatabase } from '#test/database.ts'

const world = useDatabase({ demonstration: true })
const ID = 'b0000000-0000-4000-8000-000000000098'

it('a parcours is not erased with what it published, asked or received; empty, it is', async () => {
  const { db, monde } = world.current
  const { mention_id } = await db.selectFrom('parcours').select('mention_id').executeTakeFirstOrThrow()
  const le = monde.now()
  const insert = {
    inscription: () =>
      db.insertInto('inscription').values({
        id: newId(),
        registre: 'metier',
        composante_id: null,
        parcours_id: ID,
        contenu: JSON.stringify({ intitule: 'Essai' }),
      }),
    enquete: () =>
      db
        .insertInto('enquete')
        .values({ id: newId(), parcours_id: ID, promotion: 2025, mois: 18, interroges: 1, source: 'essai' }),
    demande: () =>
      db.insertInto('demande').values({
        id: newId(),
        parcours_id: ID,
        destinataire: 'formation',
        statut_vise: null,
        nom: 'Sam',
        courriel: 'sam@exemple.fr',
        message: 'Bonjour',
        recue_le: le,
        traitee_le: null,
        traitee_par: null,
      }),
    mission: () =>
      db.insertInto('mission').values({
        id: newId(),
        parcours_id: ID,
        statut: 'proposee',
        contrat: 'APP',
        accueil: 'collectivite',
        organisme: 'Ville d’essai',
        siret: null,
        intitule: 'Essai',
        description: 'Essai',
        confidentielle: false,
        courriel: 'ville@exemple.fr',
        proposee_le: le,
        decidee_le: null,
        decidee_par: null,
        motif: null,
      }),
  } as const
  const parcours = { id: ID, mention_id, code: 'M2_GARDE', intitule: 'Essai', annee: 'M2' } as const
  const erase = () => db.deleteFrom('parcours').where('id', '=', ID).execute()
  await db.insertInto('parcours').values(parcours).execute()
  for (const table of ['inscription', 'enquete', 'demande', 'mission'] as const) {
    await insert[table]().execute()
    await assert.rejects(erase, new RegExp(`${table}_parcours_id_fkey`), table)
    await db.deleteFrom(table).where('parcours_id', '=', ID).execute()
  }
  await erase()
  assert.equal(await db.selectFrom('parcours').where('id', '=', ID).executeTakeFirst(), undefined)
})

it('a composante is not erased with its registers', async () => {
  const { db } = world.current
  const { etablissement_id } = await db
    .selectFrom('composante')
    .select('etablissement_id')
    .executeTakeFirstOrThrow()
  await db.insertInto('composante').values({ id: ID, etablissement_id, nom: 'Essai' }).execute()
  const line = { id: newId(), registre: 'adhesion', composante_id: ID, parcours_id: null } as const
  await db
    .insertInto('inscription')
    .values({ ...line, contenu: JSON.stringify({ organisme: 'GIS' }) })
    .execute()
  const erase = () => db.deleteFrom('composante').where('id', '=', ID).execute()
  await assert.rejects(erase, /inscription_composante_id_fkey/)
  await db.deleteFrom('inscription').where('id', '=', line.id).execute()
  await erase()
})
