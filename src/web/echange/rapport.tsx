import { optionalValues } from '#src/app/echange/asked-value.ts'
import { fileNameOf } from '#src/app/echange/exporter-programme.ts'
import type { Essai, ValeursDonnees } from '#src/app/echange/show-exports.ts'
import { type LigneEcrite, writeRapport } from '#src/app/echange/tabulate-rapport.ts'
import type { MessageKey } from '#src/app/message/catalogue.ts'
import { countRapport, type Rapport as RapportEchange } from '#src/formats/echange/rapport.ts'
import { PROFILS } from '#src/formats/profil/profil.ts'
import { Notice } from '#src/ui/notice.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../shell/route.ts'
import { ChoixCaches } from './choix-caches.tsx'
import { ValeurChamp } from './valeur-demandee.tsx'

type Champ = Exclude<keyof LigneEcrite, 'sort' | 'chemin'>
type Groupe = {
  readonly sort: LigneEcrite['sort']
  readonly colonnes: readonly (readonly [Champ, MessageKey])[]
  /** What needs no attention is folded. */
  readonly plie?: boolean
}

const GROUPES: readonly Groupe[] = [
  {
    sort: 'complete',
    colonnes: [
      ['champ', 'echange.colonne.element'],
      ['vers', 'echange.colonne.donnee'],
      ['pourquoi', 'echange.colonne.par'],
    ],
  },
  {
    sort: 'ecarte',
    colonnes: [
      ['champ', 'echange.colonne.element'],
      ['vers', 'echange.colonne.donnee'],
      ['pourquoi', 'echange.colonne.par'],
    ],
  },
  {
    sort: 'transforme',
    colonnes: [
      ['champ', 'echange.colonne.champ'],
      ['de', 'echange.colonne.de'],
      ['vers', 'echange.colonne.vers'],
      ['pourquoi', 'echange.colonne.regle'],
      ['element', 'echange.colonne.element'],
    ],
  },
  {
    sort: 'abandonne',
    colonnes: [
      ['champ', 'echange.colonne.champ'],
      ['de', 'echange.colonne.de'],
      ['pourquoi', 'echange.colonne.raison'],
    ],
  },
  {
    sort: 'conserve',
    plie: true,
    colonnes: [
      ['champ', 'echange.colonne.champ'],
      ['de', 'echange.colonne.de'],
      ['element', 'echange.colonne.element'],
    ],
  },
]

const CELLULE_MAX = 160
const shorten = (texte: string): string =>
  texte.length > CELLULE_MAX ? `${texte.slice(0, CELLULE_MAX).trimEnd()}…` : texte

type Props = {
  readonly d: DemandeConnectee
  readonly lignes: readonly LigneEcrite[]
  readonly groupe: Groupe
}

const TableGroupe = ({ d, lignes, groupe: { sort, colonnes } }: Props) => (
  <TableFrame id={`rapport-${sort}`} caption={`${d.t(`echange.groupe.${sort}`)} (${lignes.length})`}>
    <thead>
      <tr>
        {colonnes.map(([champ, titre]) => (
          <th key={champ} scope="col">
            {d.t(titre)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lignes.map((ligne) => (
        <tr key={`${ligne.chemin}${ligne.element}${ligne.vers}`}>
          {colonnes.map(([champ]) =>
            champ === 'champ' ? (
              <th key={champ} scope="row">
                {ligne.champ}
              </th>
            ) : (
              <td key={champ}>
                {champ === 'element' ? <code>{ligne.element}</code> : shorten(ligne[champ])}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </TableFrame>
)

const Groupe = (props: Props) => {
  const { d, lignes, groupe } = props
  if (lignes.length === 0) return null
  if (!groupe.plie) return <TableGroupe {...props} />
  return (
    <details>
      <summary>
        {d.t(`echange.groupe.${groupe.sort}`)} :{' '}
        {d.t('echange.rapport.voir', { nombre: lignes.length }).toLowerCase()}
      </summary>
      <TableGroupe {...props} />
    </details>
  )
}

type PretProps = {
  readonly d: DemandeConnectee
  readonly essai: Essai
  readonly donnees: ValeursDonnees
  readonly rapport: RapportEchange
}

const Facultatives = ({ d, essai, donnees, rapport }: PretProps) => {
  const valeurs = optionalValues(essai.profil, rapport)
  if (valeurs.length === 0) return null
  return (
    <section aria-labelledby="facultatif">
      <h2 id="facultatif">{d.t('echange.facultatif.titre')}</h2>
      <p>{d.t('echange.facultatif.texte')}</p>
      <form method="post" action={`/programmes/${essai.page.place.id}/echanges`}>
        <ChoixCaches essai={essai} donnees={donnees} sauf={valeurs.map(({ cle }) => cle)} />
        {valeurs.map((demandee) => (
          <ValeurChamp key={demandee.cle} d={d} demandee={demandee} donnees={donnees} facultatif />
        ))}
        <p className="actions">
          <button className="second" name="geste" value="verifier">
            {d.t('echange.facultatif.envoyer')}
          </button>
        </p>
      </form>
    </section>
  )
}

/** The document, ready to be taken, and what became of each field. */
export const Pret = ({ d, essai, donnees, rapport }: PretProps) => {
  const { t } = d
  const lignes = writeRapport(t, essai)
  return (
    <>
      <Notice poids="succes" title={t('echange.pret')} live>
        <p>{t('echange.compte', countRapport(rapport))}</p>
      </Notice>
      <form method="post" action={`/programmes/${essai.page.place.id}/echanges`}>
        <ChoixCaches essai={essai} donnees={donnees} />
        <p className="actions">
          <button name="geste" value="document">
            {t('echange.telecharger', { nom: fileNameOf(essai, PROFILS[essai.profil].extension) })}
          </button>
          <button className="second" name="geste" value="rapport-csv">
            {t('echange.rapport.csv')}
          </button>
          <button className="second" name="geste" value="rapport-json">
            {t('echange.rapport.json')}
          </button>
        </p>
      </form>
      <Facultatives d={d} essai={essai} donnees={donnees} rapport={rapport} />
      <h2>{t('echange.rapport.titre')}</h2>
      {GROUPES.map((groupe) => (
        <Groupe
          key={groupe.sort}
          d={d}
          groupe={groupe}
          lignes={lignes.filter(({ sort }) => sort === groupe.sort)}
        />
      ))}
    </>
  )
}
