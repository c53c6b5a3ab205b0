import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeAlmeida, isAlmeida, type RefusAlmeida } from '#src/formats/almeida/almeida.ts'
import { decodeLeuven, FICHIERS_LEUVEN, type RefusLeuven } from '#src/formats/leuven/leuven.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { RefusLecture } from '#src/planner/grille/grille.schema.ts'
import { bilan } from '#src/planner/soutenances/bilan.ts'
import { verifier } from '#src/planner/soutenances/comite/formules.ts'
import type { Instance } from '#src/planner/soutenances/comite/instance.ts'
import { placeesDe, sessionDe } from '#src/planner/soutenances/comite/session.ts'
import { sessionFixe } from '#src/planner/soutenances/comite-fixe.ts'
import { readSession } from '#src/planner/soutenances/session.schema.ts'
import type { PlanSession, Session } from '#src/planner/soutenances/soutenances.ts'

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

const REGLES: Readonly<Record<RefusAlmeida['code'] | RefusLeuven['code'], string>> = {
  forme: 'ce champ n’a pas la forme attendue',
  taille: 'cette liste n’a pas la longueur attendue, indice 0 compris',
  'indice-zero': 'l’indice 0 ne désigne personne : il doit être nul',
  duree: 'une soutenance ne dure pas plus qu’un jour',
  roles: 'un jury a trop de sièges',
  json: 'ce n’est pas du JSON',
  csv: 'ce n’est pas un CSV',
  colonne: 'cette colonne manque',
  valeur: 'cette valeur ne se lit pas',
  doublon: 'ce nom est porté deux fois',
}
const sayPublished = ({ code, champ, lu, attendu }: RefusAlmeida | RefusLeuven): string =>
  `${champ ? `${champ} : ` : ''}${REGLES[code]} ; lu ${lu || 'rien'}, attendu ${attendu}`

const sayOwn = (wrong: RefusLecture): string =>
  wrong.code === 'forme'
    ? `${wrong.chemin} : ce champ manque ou n’a pas la forme que dit docs/plan-json.md`
    : wrong.code === 'reference'
      ? `${wrong.chemin} : personne ne s’appelle « ${wrong.nom} » ; ajouter ce membre ou corriger son nom`
      : `« ${wrong.nom} » est porté deux fois ; donner à chacun son nom`

const parse = (text: string): Result<unknown, string> => {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    return refus(`ce n’est pas du JSON : ${String(error)}`)
  }
}

const readFolder = async (path: string): Promise<Result<SessionLue, string>> => {
  const texts: string[] = []
  for (const name of FICHIERS_LEUVEN) {
    const text = await readFile(join(path, name), 'utf8').catch(() => null)
    if (text === null) return refus(`${name} manque ; ce dossier doit tenir ${FICHIERS_LEUVEN.join(', ')}`)
    texts.push(text)
  }
  const [defences = '', unavailabilities = '', rooms = '', timeslots = ''] = texts
  const read = decodeLeuven({ defences, unavailabilities, rooms, timeslots })
  if (read.ok) return ok({ forme: 'leuven', session: sessionFixe(read.value), comite: null })
  const { fichier, ligne } = read.refus
  return refus(`${fichier}${ligne > 0 ? `, ligne ${ligne}` : ''}, ${sayPublished(read.refus)}`)
}

/** Reads defences from a file or a folder, whichever form they are in; the refusal is a sentence. */
export const readSessionAt = async (path: string): Promise<Result<SessionLue, string>> => {
  const found = await stat(path).catch(() => null)
  if (found === null) return refus('fichier illisible : vérifier le chemin')
  if (found.isDirectory()) return readFolder(path)
  const json = parse(await readFile(path, 'utf8'))
  if (!json.ok) return json
  if (isAlmeida(json.value)) {
    const read = decodeAlmeida(json.value)
    return read.ok
      ? ok({ forme: 'almeida', session: sessionDe(read.value), comite: read.value })
      : refus(sayPublished(read.refus))
  }
  const read = readSession(json.value)
  return read.ok ? ok({ forme: 'cohorte', session: read.value, comite: null }) : refus(sayOwn(read.refus))
}
