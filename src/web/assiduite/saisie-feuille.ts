/** What the form of a sheet sends, read back into presences. */
import type { PageFeuille } from '#src/app/assiduite/show-feuille.ts'
import type { LigneDite } from '#src/app/assiduite/tenir-feuille.ts'
import type { Presence } from '#src/domain/assiduite/presence.ts'
import type { DemandeConnectee } from '../shell/route.ts'

export const ETATS = ['inconnu', 'present', 'absent', 'partiel'] as const
export type EtatPresence = (typeof ETATS)[number]

/** A presence as the question puts it. */
export const etatDe = ({ minutes }: Pick<Presence, 'minutes'>, duree: number): EtatPresence => {
  if (minutes === null) return 'inconnu'
  if (minutes === 0) return 'absent'
  return minutes >= duree ? 'present' : 'partiel'
}

export type LigneSaisie = {
  readonly etat: EtatPresence
  readonly minutes: string
  readonly justification: string
  readonly attestation: string
}
export type SaisieFeuille = {
  readonly version: number
  readonly geste: 'tous' | 'clore' | 'enregistrer'
  readonly lignes: ReadonlyMap<string, LigneSaisie>
}

/** What was sent, as it was typed. */
export const readSaisieFeuille = async (
  d: DemandeConnectee,
  { lignes }: PageFeuille,
): Promise<SaisieFeuille> => {
  const body = await d.c.req.parseBody()
  const text = (name: string): string => {
    const value = body[name]
    return typeof value === 'string' ? value.replaceAll('\u0000', '').trim() : ''
  }
  const geste = text('geste')
  return {
    version: Number(text('version')),
    geste: geste === 'tous' || geste === 'clore' ? geste : 'enregistrer',
    lignes: new Map(
      lignes.map(({ apprenant: { id } }) => [
        id,
        {
          etat: ETATS.find((one) => one === text(`etat-${id}`)) ?? 'inconnu',
          minutes: text(`minutes-${id}`),
          justification: text(`justification-${id}`),
          attestation: text(`attestation-${id}`),
        },
      ]),
    ),
  }
}

const minutesOf = ({ etat, minutes }: LigneSaisie, duree: number): number | null => {
  if (etat === 'present') return duree
  if (etat === 'absent') return 0
  if (etat === 'inconnu') return null
  return minutes === '' ? Number.NaN : Number(minutes.replace(',', '.'))
}

/** The presences it says; « tous présents » only speaks of those nobody had noted. */
export const linesOf = ({ geste, lignes }: SaisieFeuille, duree: number): readonly LigneDite[] =>
  [...lignes].map(([apprenant, ligne]) => {
    const etat = geste === 'tous' && ligne.etat === 'inconnu' ? 'present' : ligne.etat
    return {
      apprenant,
      minutes: minutesOf({ ...ligne, etat }, duree),
      justification: ligne.justification || null,
      preuve: ligne.attestation ? 'attestation' : 'feuille',
      attestation: ligne.attestation || null,
    }
  })
