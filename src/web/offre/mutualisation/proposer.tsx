import type { Candidat } from '#src/app/offre/mutualisation/list-candidats.ts'
import type { PageMutualisations } from '#src/app/offre/mutualisation/show-mutualisations.ts'
import type { MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import { COTES, type Cote } from '#src/domain/offre/mutualisation/mutualisation.workflow.ts'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

export type Saisie = {
  readonly ec: string
  readonly autre: string
  readonly cote: Cote
  readonly part: string
}

/** Each EC by its identifier, named with the semester and the BCC it stands in. */
const namesOf = ({ semestres }: MaquetteTenue): readonly (readonly [string, string])[] =>
  semestres.flatMap(({ code, parties }) =>
    parties.flatMap(({ bloc, ues }) =>
      ues.flatMap(({ ecs }) =>
        ecs.map(({ id, intitule }) => [id, [code, bloc, intitule].filter(Boolean).join(' › ')] as const),
      ),
    ),
  )

type Props = {
  readonly d: DemandeConnectee
  readonly shown: PageMutualisations
  readonly candidats: readonly Candidat[]
  readonly action: string
  readonly saisie: Saisie
}

/** The form of a proposal: which EC here, which one there, who carries it, who pays what. */
export const Proposer = ({ d, shown, candidats, action, saisie }: Props) => {
  const { t } = d
  const others = candidats.flatMap(({ place, maquette, ecs }) => {
    const open = new Set(ecs.map(({ id }) => id))
    return namesOf(maquette)
      .filter(([id]) => open.has(id))
      .map(([id, nom]) => [id, `${place.parcoursCode} › ${nom}`] as const)
  })
  return (
    <section className="partie-page" aria-labelledby="proposer">
      <h2 id="proposer">{t('mutualisation.proposer.titre')}</h2>
      {others.length === 0 ? (
        <p>{t('mutualisation.proposer.personne')}</p>
      ) : (
        <form method="post" action={action}>
          <ChoiceField
            name="ec"
            label={t('mutualisation.proposer.ec')}
            none={t('mutualisation.proposer.choisir')}
            options={namesOf(shown.maquette)}
            value={saisie.ec}
          />
          <ChoiceField
            name="autre"
            label={t('mutualisation.proposer.autre')}
            none={t('mutualisation.proposer.choisir')}
            options={others}
            value={saisie.autre}
          />
          <ChoiceField
            name="cote"
            label={t('mutualisation.proposer.cote')}
            options={COTES.map((cote) => [cote, t(`mutualisation.proposer.${cote}`)] as const)}
            value={saisie.cote}
          />
          <TextField
            name="part"
            label={t('mutualisation.proposer.part')}
            help={t('mutualisation.proposer.partAide')}
            optional={t('edition.facultatif')}
            value={saisie.part}
          />
          <button>{t('mutualisation.proposer.envoyer')}</button>
        </form>
      )}
    </section>
  )
}
