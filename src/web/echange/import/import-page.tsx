import type { CreationImport, RefusCreationImport } from '#src/app/echange/import/creer-import.ts'
import type { LuChoisi, LuImport, PageImport } from '#src/app/echange/import/show-import.ts'
import type { Destination } from '#src/app/offre/brochure/destination.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ChoiceField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import { destinationText } from '../../offre/brochure/deposer.routes.tsx'
import { NouveauParcoursChamps } from '../../offre/brochure/nouveau-parcours-champs.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { ImportRapport } from './import-rapport.tsx'

type Phrase = Extract<
  RefusCreationImport,
  { code: 'parcours-incomplet' | 'code-pris' | 'destination-absente' }
>['code']
export type CreationTapee = Omit<CreationImport, 'import'> & { readonly refus: Phrase }
type Props = { readonly d: DemandeConnectee; readonly vu: PageImport }

export const profilText = (d: DemandeConnectee, { profil }: PageImport): string =>
  d.t(profil === 'ooapi' ? 'import.profil.ooapi' : `echange.profil.${profil}`)

const nameOf = (d: DemandeConnectee, { lu, rang }: LuImport): string => {
  const { parcours, diplome } = lu.programme
  const nom = parcours.intitule ?? diplome.mention ?? d.t('import.sansNom')
  return d.t('import.programme', { rang: rang + 1, nom })
}

/** Where the reading of a file stands among the programmes. */
const Chemin = ({ d, vu, rang }: Props & { readonly rang?: number }) => (
  <Breadcrumb
    label={d.t('offre.programmes')}
    steps={[
      { text: d.t('offre.programmes'), href: '/programmes' },
      { text: d.t('import.titre'), href: '/echanges/importer' },
      rang === undefined ? { text: vu.nom } : { text: vu.nom, href: `/echanges/imports/${vu.id}` },
      ...(rang === undefined ? [] : [{ text: String(rang + 1) }]),
    ]}
  />
)

const Tete = ({ d, vu }: Props) => (
  <Notice poids="info" title={d.t('import.reconnu', { profil: profilText(d, vu) })}>
    <p>{d.t('import.trouves', { nombre: vu.lus.length })}</p>
  </Notice>
)

/** The programmes of a file of several. */
export const Liste = ({ d, vu }: Props) => (
  <>
    <Chemin d={d} vu={vu} />
    <h1>{vu.nom}</h1>
    <Tete d={d} vu={vu} />
    <TableFrame id="programmes" caption={d.t('import.trouves', { nombre: vu.lus.length })}>
      <TableHead
        columns={[
          d.t('import.colonne.programme'),
          d.t('import.groupe.abandonne'),
          d.t('import.colonne.etat'),
        ]}
      />
      <tbody>
        {vu.lus.map((lu) => (
          <tr key={lu.rang}>
            <th scope="row">
              <a href={`/echanges/imports/${vu.id}?rang=${lu.rang}`}>{nameOf(d, lu)}</a>
            </th>
            <td>{lu.lu.rapport.filter(({ sort }) => sort === 'abandonne').length}</td>
            <td>{lu.millesime && <Badge ton="bon">{d.t('import.cree')}</Badge>}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  </>
)

type CreerProps = Props & {
  readonly lu: LuChoisi
  readonly destinations: readonly Destination[]
  readonly tapee: CreationTapee | undefined
}

const Creer = ({ d, vu, lu, destinations, tapee }: CreerProps) => {
  const { t } = d
  if (lu.millesime)
    return (
      <Notice poids="succes" title={t('import.creer.deja')}>
        <p>
          <a href={`/programmes/${lu.millesime}`}>{t('import.creeLien')}</a>
        </p>
      </Notice>
    )
  const { parcours } = lu.lu.programme
  const values = tapee ?? {
    destination: '',
    code: parcours.code ?? '',
    intitule: parcours.intitule ?? '',
    annee: parcours.annee ?? '',
  }
  const erreur = tapee && t(`brochure.creer.refus.${tapee.refus}`)
  const isNew = values.destination.startsWith('mention:')
  return (
    <section id="creer" aria-labelledby="creer-titre">
      <h2 id="creer-titre">{t('import.creer.titre')}</h2>
      {erreur && <Notice poids="bloquant" title={erreur} live />}
      <p>{t('import.creer.regle')}</p>
      <form method="post" action={`/echanges/imports/${vu.id}/programme`}>
        <input type="hidden" name="rang" value={lu.rang} />
        <ChoiceField
          name="destination"
          label={t('brochure.deposer.destination')}
          value={values.destination}
          none={t('brochure.deposer.choisir')}
          error={tapee?.refus === 'destination-absente' ? erreur : undefined}
          options={destinations.map((one) => [one.cle, destinationText(d, one)] as const)}
        />
        <NouveauParcoursChamps d={d} values={values} erreur={isNew ? erreur : undefined} />
        <p className="actions">
          <button>{t('brochure.creer.bouton')}</button>
        </p>
      </form>
    </section>
  )
}

/** One programme of the file: what is understood, what is lost, and where it goes. */
export const Programme = (props: CreerProps) => {
  const { d, vu, lu } = props
  return (
    <>
      <Chemin d={d} vu={vu} rang={lu.rang} />
      <h1>{nameOf(d, lu)}</h1>
      <Tete d={d} vu={vu} />
      <ImportRapport d={d} lu={lu} />
      <Creer {...props} />
      {vu.lus.length > 1 && (
        <p>
          <a href={`/echanges/imports/${vu.id}`}>{d.t('import.tout')}</a>
        </p>
      )}
    </>
  )
}
