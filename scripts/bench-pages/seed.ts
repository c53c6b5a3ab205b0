/** A scratch catalogue: the demonstration, and enough invented programmes beside it to fill more than a page. */
import cipt from '#data/demonstration/cipt.json' with { type: 'json' }
import mpt from '#data/demonstration/mpt.json' with { type: 'json' }
import { loadDemonstration } from '#src/app/demonstration/load-demonstration.ts'
import { type Programme, programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { rechercheText } from '#src/domain/offre/recherche.rules.ts'
import { newId } from '#src/kit/id.ts'
import { ok } from '#src/kit/result.ts'
import { type Db, inTransaction, type Tx } from '#src/store/database.ts'
import { insertMillesime } from '#src/store/offre/millesime-store.ts'
import { insertVersion } from '#src/store/offre/version-store.ts'

const MENTIONS = ['a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000002']
const MODELES = [programmeSchema.parse(mpt), programmeSchema.parse(cipt)]
const CAMPUS = ['Vieux-Lille', 'Pont-de-Bois', 'Moulins', null]

const programmeAt = (i: number): Programme => {
  const modele = MODELES[i % 2] as Programme
  const { parcours } = modele
  return {
    ...modele,
    parcours: {
      ...parcours,
      code: `M2 P${i}`,
      intitule: `${parcours.intitule}, orientation ${i}`,
      campus: CAMPUS[i % 4] ?? null,
    },
  }
}

const publish = async (tx: Tx, i: number): Promise<void> => {
  const programme = programmeAt(i)
  const { code, intitule } = programme.parcours
  const parcours = newId()
  const mention = MENTIONS[i % 2] as string
  await tx
    .insertInto('parcours')
    .values({ id: parcours, mention_id: mention, code: code ?? '', intitule: intitule ?? '', annee: 'M2' })
    .execute()
  const id = newId()
  await insertMillesime(tx, { id, parcours, programme })
  await insertVersion(tx, {
    id: newId(),
    millesime_id: id,
    numero: 1,
    statut: 'publiee',
    contenu: JSON.stringify(programme),
    publiee_le: new Date('2026-01-05T09:00:00Z'),
    recherche: rechercheText(programme, []),
  })
}

export const seedCatalogue = async (db: Db, count: number): Promise<void> => {
  await loadDemonstration(db)
  await inTransaction(db, async (tx) => {
    for (let i = 0; i < count; i += 1) await publish(tx, i)
    return ok(true)
  })
}
