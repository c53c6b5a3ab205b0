import type { ReactNode } from 'react'
import type { Translate } from '#src/app/message/catalogue.ts'
import { writePlage } from '#src/app/message/duree-message.ts'
import { type Carnet, direSeance } from '#src/app/planning/vue/carnet.ts'
import { writeJourLong } from '#src/app/planning/vue/ecrire-vue.ts'
import type { Seance } from '#src/domain/planning/emploi/emploi.ts'
import type { Demande } from '../../shell/route.ts'

/** '2026-09-17 570': a place as forms carry it. */
export const placeOf = ({ jour, debut }: Pick<Seance, 'jour' | 'debut'>): string => `${jour} ${debut}`

/** 'jeudi 17 septembre, 9 h 30 – 12 h 30' */
export const quandOf = (
  d: Demande,
  { jour, debut, duree }: Pick<Seance, 'jour' | 'debut' | 'duree'>,
): string => `${writeJourLong(d.langue, jour)}, ${writePlage(d.langue, { debut, fin: debut + duree })}`

export const adresseSeance = (emploi: string, seance: string): string =>
  `/emplois/${emploi}/seances/${seance}`

type Props = {
  readonly d: Demande
  readonly emploi: string
  readonly carnet: Carnet
  /** The week to come back to. */
  readonly retour: string
  /** Cours whose hours an outside event gives: they are moved with it. */
  readonly fixes: ReadonlySet<string>
}

/** What the island reads of a séance that may be moved. */
export const donneesSeance = (
  { d, emploi, carnet }: Pick<Props, 'd' | 'emploi' | 'carnet'>,
  seance: Seance,
) => ({
  'data-seance': seance.id,
  'data-adresse': adresseSeance(emploi, seance.id),
  'data-depuis': placeOf(seance),
  'data-titre': d.t('deplacer.de', { titre: direSeance(carnet, seance).titre, quand: quandOf(d, seance) }),
})

/** Move and lock, on each séance of a draft; a locked one is unlocked first, so that none moves by mistake. */
export const gestesSeance =
  ({ d, emploi, carnet, retour, fixes }: Props) =>
  (seance: Seance): ReactNode => {
    if (fixes.has(seance.cours)) return null
    const { t } = d
    const { titre } = direSeance(carnet, seance)
    const adresse = adresseSeance(emploi, seance.id)
    const nom = t('deplacer.de', { titre, quand: quandOf(d, seance) })
    const verrou = t(seance.verrouillee ? 'deplacer.deverrouiller' : 'deplacer.verrouiller')
    return (
      <div className="plage-gestes">
        {!seance.verrouillee && (
          <a
            className="prise-seance"
            draggable="false"
            href={`${adresse}/deplacer?retour=${encodeURIComponent(retour)}`}
            aria-label={`${t('deplacer.geste')} : ${nom}`}
          >
            {t('deplacer.geste')}
          </a>
        )}
        <form method="post" action={`${adresse}/verrou`}>
          <input type="hidden" name="retour" value={retour} />
          <button
            className="lien"
            name="verrouillee"
            value={seance.verrouillee ? 'non' : 'oui'}
            aria-label={`${verrou} : ${nom}`}
          >
            {verrou}
          </button>
        </form>
      </div>
    )
  }

/** What the island says, in the reader's language. */
export const motsDeplacement = (t: Translate): string =>
  JSON.stringify({
    places: t('deplacer.places'),
    aucune: t('deplacer.aucune'),
    enCours: t('deplacer.enCours'),
    renoncer: t('deplacer.renoncer'),
    refusees: t('deplacer.refusees'),
    libre: t('deplacer.libre'),
  })
