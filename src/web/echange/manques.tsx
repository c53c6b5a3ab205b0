import type { ManqueDemande } from '#src/app/echange/asked-value.ts'
import type { Essai, ValeursDonnees } from '#src/app/echange/show-exports.ts'
import { elementLabel } from '#src/app/echange/tabulate-rapport.ts'
import type { MessageKey } from '#src/app/message/catalogue.ts'
import { champLabel } from '#src/app/offre/message/champ-label.ts'
import { formeAt } from '#src/domain/offre/edition/feuille.rules.ts'
import { SECTIONS } from '#src/domain/offre/edition/partie.rules.ts'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../shell/route.ts'
import { ChoixCaches } from './choix-caches.tsx'
import { ValeurChamp } from './valeur-demandee.tsx'

type Props = { readonly d: DemandeConnectee; readonly essai: Essai; readonly donnees: ValeursDonnees }

/** A field, a list or a part of a programme by its name. */
const champName = (d: DemandeConnectee, chemin: string): string => {
  const [section = '', champ = ''] = chemin.split('.')
  const partie = d.t(`offre.section.${section}` as MessageKey)
  if (champ === 'adresse') return `${partie} : ${d.t('echange.adresse')}`
  const forme = formeAt(chemin)
  const isNamed = forme?.genre === 'liste' ? forme.element.genre !== 'objet' : forme?.genre !== 'objet'
  return isNamed ? champLabel(d.t, chemin) : partie
}

const Champ = ({ d, essai, chemin }: Omit<Props, 'donnees'> & { chemin: string | null }) => {
  if (chemin === null) return <p className="aide">{d.t('echange.manque.sansChamp')}</p>
  const section = SECTIONS.find((nom) => nom === chemin.split('.')[0])
  const id = essai.page.place.id
  const href = essai.page.modifiable
    ? `/programmes/${id}/modifier?partie=${section}#${chemin.replaceAll('.', '-')}`
    : `/programmes/${id}#${section}`
  return (
    <p>
      {d.t('echange.manque.champ')}
      {section ? <a href={href}>{champName(d, chemin)}</a> : champName(d, chemin)}
    </p>
  )
}

const regleText = (d: DemandeConnectee, regle: string): string => d.t(`echange.regle.${regle}` as MessageKey)

const Manque = ({ d, essai, donnees, manque }: Props & { manque: ManqueDemande }) => {
  const regle = regleText(d, manque.regle)
  const isRefused = manque.regle !== 'manquant'
  return (
    <li className="constat avertissement">
      <p>
        <strong>{elementLabel(d.t, manque.element)}</strong>{' '}
        <span className="aide">{d.t('echange.regle', { regle })}</span>
      </p>
      <p className="aide">
        <code>{manque.element}</code>
      </p>
      <Champ d={d} essai={essai} chemin={manque.chemin} />
      {manque.valeurs.map((demandee) => (
        <ValeurChamp
          key={demandee.cle}
          d={d}
          demandee={demandee}
          donnees={donnees}
          erreur={isRefused ? regle : undefined}
        />
      ))}
      {manque.valeurs.length === 0 && <p className="aide">{d.t('echange.manque.sansSaisie')}</p>}
    </li>
  )
}

/** What the format asks for and the text does not say, with the way to say it. */
export const Manques = ({ d, essai, donnees, manques }: Props & { manques: readonly ManqueDemande[] }) => {
  const asked = manques.flatMap(({ valeurs }) => valeurs.map(({ cle }) => cle))
  return (
    <>
      <Notice poids="avertissement" title={d.t('echange.manque.titre', { nombre: manques.length })} live>
        <p>{d.t('echange.manque.texte', { nom: d.acteur.nom })}</p>
        {essai.texte.source === 'publiee' && <p>{d.t('echange.manque.publiee')}</p>}
      </Notice>
      <form method="post" action={`/programmes/${essai.page.place.id}/echanges`}>
        <ChoixCaches essai={essai} donnees={donnees} sauf={asked} />
        <ul className="constats">
          {manques.map((manque) => (
            <Manque key={manque.element} d={d} essai={essai} donnees={donnees} manque={manque} />
          ))}
        </ul>
        {asked.length > 0 && (
          <p className="actions">
            <button name="geste" value="verifier">
              {d.t('echange.manque.envoyer')}
            </button>
          </p>
        )}
      </form>
    </>
  )
}
