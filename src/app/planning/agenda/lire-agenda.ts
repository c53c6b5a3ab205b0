import { createHash } from 'node:crypto'
import { limiteKey, PAR_ADRESSE, type RefusLimite, tryDoor } from '#src/app/acces/limite.ts'
import { printOf } from '#src/app/acces/secret.ts'
import { renderIcs } from '#src/formats/ics/calendrier.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { type AgendaRow, findAgenda, touchAgenda } from '#src/store/planning/agenda-store.ts'
import type { Monde } from '../../monde.ts'
import { buildAgenda } from './build-agenda.ts'

/** Calendars ask every hour or so; sixty in a quarter of an hour is a machine gone wrong. */
const PAR_AGENDA = { nombre: 60, fenetre: 15 * 60_000 }

export type RefusLectureAgenda = { readonly code: 'introuvable' } | RefusLimite

/** The calendar behind a secret address, for whoever holds it; wrong ones are counted by where they come from. */
export const ouvrirJeton = async (
  monde: Monde,
  { jeton, adresse }: { readonly jeton: string; readonly adresse: string },
): Promise<Result<AgendaRow, RefusLectureAgenda>> => {
  const agenda = await findAgenda(monde.db, printOf(jeton))
  const counted = agenda
    ? await tryDoor(monde, limiteKey('agenda', jeton), PAR_AGENDA)
    : await tryDoor(monde, limiteKey('agenda-faux', adresse), PAR_ADRESSE)
  if (!counted.ok) return counted
  if (!agenda) return refus({ code: 'introuvable' })
  await touchAgenda(monde.db, agenda.id, monde.now())
  return ok(agenda)
}

/** The same as a calendar file, with the print of its content. */
export const lireAgenda = async (
  monde: Monde,
  asked: { readonly jeton: string; readonly adresse: string },
): Promise<Result<{ readonly ics: string; readonly empreinte: string }, RefusLectureAgenda>> => {
  const opened = await ouvrirJeton(monde, asked)
  if (!opened.ok) return opened
  const ics = renderIcs(await buildAgenda(monde.db, opened.value.cible, new URL(monde.url).hostname))
  return ok({ ics, empreinte: createHash('sha256').update(ics).digest('hex').slice(0, 32) })
}
