import type { CreationProgramme, RefusCreation } from '#src/app/offre/brochure/creer-programme.ts'
import type { Destination } from '#src/app/offre/brochure/destination.ts'
import type { PageBrochure } from '#src/app/offre/brochure/show-brochure.ts'
import { ChoiceField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { destinationText } from './deposer.routes.tsx'
import { NouveauParcoursChamps } from './nouveau-parcours-champs.tsx'

type Phrase = Extract<
  RefusCreation,
  { code: 'parcours-incomplet' | 'code-pris' | 'destination-absente' }
>['code']

export type CreationTapee = Omit<CreationProgramme, 'brochure'> & { readonly refus: Phrase }

const readText = (revue: PageBrochure, chemin: string): string =>
  String(revue.champs.find(({ lu }) => lu.chemin === chemin)?.valeur ?? '')

const suggested = (revue: PageBrochure): Omit<CreationTapee, 'refus'> => {
  const { parcours, mention } = revue.brochure
  return {
    destination: parcours ? `parcours:${parcours}` : `mention:${mention}`,
    code: readText(revue, 'parcours.code'),
    intitule: readText(revue, 'parcours.intitule'),
    annee: readText(revue, 'parcours.annee'),
  }
}

/** The end of the review: where the programme goes, and how what nobody looked at is treated. */
export const Creer = ({
  d,
  revue,
  destinations,
  tapee,
}: {
  d: DemandeConnectee
  revue: PageBrochure
  destinations: readonly Destination[]
  tapee: CreationTapee | undefined
}) => {
  const { t } = d
  const values = tapee ?? suggested(revue)
  const nonVus = revue.champs.filter(({ decision }) => decision === null).length
  const isNew = values.destination.startsWith('mention:')
  const mentions = destinations.some(({ parcours }) => parcours === null)
  const erreur = tapee && t(`brochure.creer.refus.${tapee.refus}`)
  return (
    <section id="creer" aria-labelledby="creer-titre">
      <h2 id="creer-titre">{t('brochure.creer.titre')}</h2>
      {erreur && <Notice poids="bloquant" title={erreur} live />}
      <p>{t('brochure.creer.regle')}</p>
      {nonVus > 0 && <Notice poids="avertissement" title={t('brochure.creer.nonVus', { nombre: nonVus })} />}
      <form method="post" action={`/brochures/${revue.brochure.id}/programme`}>
        <ChoiceField
          name="destination"
          label={t('brochure.deposer.destination')}
          value={values.destination}
          error={tapee?.refus === 'destination-absente' ? erreur : undefined}
          options={destinations.map((one) => [one.cle, destinationText(d, one)] as const)}
        />
        {mentions && <NouveauParcoursChamps d={d} values={values} erreur={isNew ? erreur : undefined} />}
        <p className="actions">
          <button>{t('brochure.creer.bouton')}</button>
        </p>
      </form>
    </section>
  )
}
