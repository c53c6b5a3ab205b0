import { writeJour } from '#src/app/message/date-message.ts'
import { writeDuree } from '#src/app/message/duree-message.ts'
import { writeNombre } from '#src/app/message/nombre-message.ts'
import type { Etude } from '#src/app/planning/etudier-rythme.ts'
import { CHOIX_BASE, CHOIX_FERMETURES } from '#src/app/planning/saisie-rythme.ts'
import type { PageRythme } from '#src/app/planning/show-rythme.ts'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import type { Demande } from '../shell/route.ts'

type Props = { readonly d: Demande; readonly rythme: PageRythme; readonly etude: Etude }

type ChampNombre = 'heures' | 'journee' | 'demiJournee' | 'entreprise' | 'annee' | 'accord'

const JOURS_OUVRES = 5

/** What a person may suppose, each field with the value it has when left blank. */
export const HypothesesForm = ({ d, rythme, etude }: Props) => {
  const { t, langue } = d
  const { saisie, fautes, organisation, annee } = rythme
  const jour = writeDuree(langue, (etude.semaineLegale / JOURS_OUVRES) * 60)
  const field = (name: ChampNombre, help: string) => (
    <TextField
      name={name}
      label={t(`planning.champ.${name}`)}
      help={help}
      error={fautes.includes(name) && t('planning.faute')}
      optional={t('edition.facultatif')}
      value={saisie[name]}
      inputMode="decimal"
    />
  )
  const { heuresAnnoncees } = organisation
  const fermetures = CHOIX_FERMETURES.find((choix) => choix === saisie.fermetures) ?? 'aucune'
  const dites = {
    journee: writeDuree(langue, etude.durees.journee * 60),
    demiJournee: writeDuree(langue, etude.durees.demiJournee * 60),
    entreprise: writeDuree(langue, etude.heuresJourEntreprise * 60),
    fermetures: t(`planning.fermetures.${fermetures}`),
  }
  return (
    <details className="hypotheses" open={fautes.length > 0}>
      <summary>
        <span>
          {t('planning.hypotheses')}{' '}
          <span className="aide">
            {annee === null
              ? t('planning.hypothesesDites', dites)
              : t('planning.hypothesesAnnee', { annee, dites: t('planning.hypothesesDites', dites) })}
          </span>
        </span>
      </summary>
      <form method="get" action={`/programmes/${rythme.place.id}/rythme`}>
        <p className="aide">{t('planning.hypothesesAide')}</p>
        <div className="hypotheses-champs">
          {field(
            'heures',
            heuresAnnoncees === null
              ? t('planning.champ.heuresSans')
              : t('planning.champ.heuresAide', { valeur: writeNombre(langue, heuresAnnoncees) }),
          )}
          {field('journee', t('planning.champ.journeeAide', { valeur: jour }))}
          {field(
            'demiJournee',
            t('planning.champ.demiJourneeAide', {
              valeur: writeDuree(langue, (etude.durees.journee / 2) * 60),
            }),
          )}
          {field('entreprise', t('planning.champ.entrepriseAide', { valeur: jour }))}
          {annee !== null && field('annee', t('planning.champ.anneeAide', { valeur: annee }))}
          <ChoiceField
            name="fermetures"
            label={t('planning.champ.fermetures')}
            help={t('planning.champ.fermeturesAide')}
            error={fautes.includes('fermetures') && t('planning.fauteChoix')}
            optional={t('edition.facultatif')}
            value={saisie.fermetures}
            none={t('planning.fermetures.aucune')}
            options={CHOIX_FERMETURES.filter((choix) => choix !== 'aucune').map((choix) => [
              choix,
              t(`planning.fermetures.${choix}`),
            ])}
          />
          {etude.departs.length > 1 && (
            <ChoiceField
              name="premiere"
              label={t('planning.champ.premiere')}
              help={t('planning.champ.premiereAide')}
              error={fautes.includes('premiere') && t('planning.fauteChoix')}
              optional={t('edition.facultatif')}
              value={saisie.premiere}
              none={t('planning.meilleure')}
              options={etude.departs.map(({ premiere }) => [
                premiere ?? '',
                premiere === null ? '' : writeJour(langue, premiere),
              ])}
            />
          )}
          {etude.pro && (
            <>
              <ChoiceField
                name="base"
                label={t('planning.champ.base')}
                help={t('planning.champ.baseAide')}
                error={fautes.includes('base') && t('planning.fauteChoix')}
                optional={t('edition.facultatif')}
                value={saisie.base}
                none={t('planning.base.registre', {
                  valeur: writeNombre(langue, etude.pro.base.valeur),
                })}
                options={CHOIX_BASE.map((choix) => [
                  choix,
                  t(`planning.base.${choix}`, {
                    valeur: etude.pro ? writeNombre(langue, etude.pro.autreBase.valeur) : '',
                  }),
                ])}
              />
              {field(
                'accord',
                t('planning.champ.accordAide', { part: writeNombre(langue, etude.pro.plafond.valeur) }),
              )}
            </>
          )}
        </div>
        <button>{t('planning.calculer')}</button>
      </form>
    </details>
  )
}
