/** The demonstration's two programmes: the facts of the founding brochures, prose rewritten, published. */
import cipt from '#data/demonstration/cipt.json' with { type: 'json' }
import mpt from '#data/demonstration/mpt.json' with { type: 'json' }
import personnes from '#data/demonstration/personnes.json' with { type: 'json' }
import { programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { rechercheText } from '#src/domain/offre/recherche.rules.ts'
import type { Tx } from '#src/store/database.ts'
import { insertMillesime } from '#src/store/offre/millesime-store.ts'
import { insertVersion } from '#src/store/offre/version-store.ts'

const account = (prenom: string): string => {
  const found = personnes.find((personne) => personne.prenom === prenom)
  if (!found) throw new Error(`nobody named ${prenom} in the demonstration`)
  return found.id
}

const PROGRAMMES = [
  {
    id: 'f0000000-0000-4000-8000-000000000001',
    version: 'f1000000-0000-4000-8000-000000000001',
    parcours: 'b0000000-0000-4000-8000-000000000004',
    contenu: mpt,
    approuvee: { par: account('Philippine'), le: new Date('2025-11-20T09:30:00Z') },
    publiee: { par: account('Solène'), le: new Date('2025-11-24T14:00:00Z') },
  },
  {
    id: 'f0000000-0000-4000-8000-000000000002',
    version: 'f1000000-0000-4000-8000-000000000002',
    parcours: 'b0000000-0000-4000-8000-000000000005',
    contenu: cipt,
    approuvee: { par: account('Jules'), le: new Date('2025-09-05T08:00:00Z') },
    publiee: { par: account('Théo'), le: new Date('2025-09-08T10:00:00Z') },
  },
] as const

/** Fixed identifiers of the two millésimes, for tests and screenshots. */
export const MILLESIMES_DEMONSTRATION = { mpt: PROGRAMMES[0].id, cipt: PROGRAMMES[1].id } as const

/** Writes the two millésimes and publishes version 1 of each. */
export const loadProgrammes = async (tx: Tx): Promise<void> => {
  for (const { id, version, parcours, contenu, approuvee, publiee } of PROGRAMMES) {
    const programme = programmeSchema.parse(contenu)
    await insertMillesime(tx, { id, parcours, programme })
    const { variantes } = await tx
      .selectFrom('parcours')
      .innerJoin('mention', 'mention.id', 'parcours.mention_id')
      .innerJoin('composante', 'composante.id', 'mention.composante_id')
      .select('composante.variantes')
      .where('parcours.id', '=', parcours)
      .executeTakeFirstOrThrow()
    await insertVersion(tx, {
      id: version,
      millesime_id: id,
      numero: 1,
      statut: 'publiee',
      contenu: JSON.stringify(programme),
      ouverte_le: new Date('2025-09-01T08:00:00Z'),
      approuvee_le: approuvee.le,
      approuvee_par: approuvee.par,
      publiee_le: publiee.le,
      publiee_par: publiee.par,
      recherche: rechercheText(programme, variantes),
    })
  }
}
