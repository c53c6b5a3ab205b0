import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeAlmeida, isAlmeida } from '#src/formats/almeida/almeida.ts'
import { decodeLeuven, FICHIERS_LEUVEN } from '#src/formats/leuven/leuven.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { bilan } from '#src/planner/soutenances/bilan.ts'
import { verifier } from '#src/planner/soutenances/comite/formules.ts'
import type { Instance } from '#src/planner/soutenances/comite/instance.ts'
import { placeesDe, sessionDe } from '#src/planner/soutenances/comite/session.ts'
import { sessionFixe } from '#src/planner/soutenances/comite-fixe.ts'
import { readSession } from '#src/planner/soutenances/session.schema.ts'
import type { PlanSession, Session } from '#src/planner/soutenances/soutenances.ts'
import { parseJson, readDocument } from './document.ts'
import { phraseLecture, phrasePubliee } from './phrase.ts'

/** What was read, and in which form; `comite` is the published instance itself when it is one of those. */
export type SessionLue = {
  readonly forme: 'cohorte' | 'almeida' | 'leuven'
  readonly session: Session
  readonly comite: Instance | null
}

/** What is broken by a plan, from scratch: by the published constraints where there are some, else by the rules of defences. */
export const wrongIn = ({ session, comite }: SessionLue, plan: PlanSession): readonly string[] =>
  comite
    ? verifier(comite, placeesDe(comite, plan)).map(({ formule, ou }) => `(${formule}) ${ou}`)
    : bilan(session, plan).dur.map(({ because }) => JSON.stringify(because))

const readFolder = async (path: string): Promise<Result<SessionLue, string>> => {
  const texts: string[] = []
  for (const name of FICHIERS_LEUVEN) {
    const document = await readDocument(join(path, name))
    if (!document.ok)
      return refus(`${document.refus} ; un dossier de soutenances tient ${FICHIERS_LEUVEN.join(', ')}`)
    texts.push(document.value.texte)
  }
  const [defences = '', unavailabilities = '', rooms = '', timeslots = ''] = texts
  const read = decodeLeuven({ defences, unavailabilities, rooms, timeslots })
  return read.ok
    ? ok({ forme: 'leuven', session: sessionFixe(read.value), comite: null })
    : refus(phrasePubliee(path, read.refus))
}

/** Reads defences from a file or a folder, whichever form they are in; what is wrong is a sentence. */
export const readSessionAt = async (path: string): Promise<Result<SessionLue, string>> => {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return readFolder(path)
  const document = await readDocument(path)
  if (!document.ok) return document
  const json = parseJson(path, document.value.texte)
  if (!json.ok) return json
  if (isAlmeida(json.value)) {
    const read = decodeAlmeida(json.value)
    return read.ok
      ? ok({ forme: 'almeida', session: sessionDe(read.value), comite: read.value })
      : refus(phrasePubliee(path, read.refus))
  }
  const read = readSession(json.value)
  return read.ok
    ? ok({ forme: 'cohorte', session: read.value, comite: null })
    : refus(phraseLecture(path, read.refus))
}
