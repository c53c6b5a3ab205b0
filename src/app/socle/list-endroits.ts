import { isId } from '#src/kit/id.ts'
import type { Db } from '#src/store/database.ts'
import { type Endroit, findEndroit, listEndroits } from '#src/store/organisation/lieu-store.ts'

export type { Endroit }
export { listEndroits }

/** 'parcours:b000…' as a form sends it, read as a place that exists; 'installation' is no place. */
export const readEndroit = async (db: Db, texte: string): Promise<Endroit | undefined> => {
  const [type = '', id = ''] = texte.split(':')
  return isId(id) ? findEndroit(db, type, id) : undefined
}
