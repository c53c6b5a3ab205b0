import type { listPersonnes, RefusPersonne } from '#src/app/personne/personne.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { Empty } from '#src/ui/empty.tsx'
import { TextField } from '#src/ui/input.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import { page } from '../shell/page.tsx'
import type { DemandeConnectee } from '../shell/route.ts'
import { AdministrationTete } from './administration-tete.tsx'
import { type Identite, IdentiteFields } from './identite-fields.tsx'

type Ligne = Awaited<ReturnType<typeof listPersonnes>>[number]
export type EtatPersonnes = {
  readonly mots: string
  readonly lignes: readonly Ligne[]
  readonly saisie?: Identite
  readonly refus?: RefusPersonne
}

const Table = ({ d, lignes }: { d: DemandeConnectee; lignes: readonly Ligne[] }) => (
  <TableFrame id="personnes" caption={d.t('personne.liste.titre')}>
    <TableHead columns={[d.t('personne.nom'), d.t('personne.courriel')]} />
    <tbody>
      {lignes.map(({ id, prenom, nom, courriel }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/administration/personnes/${id}`}>
              {nom} {prenom}
            </a>
          </th>
          <td>{courriel}</td>
        </tr>
      ))}
    </tbody>
  </TableFrame>
)

const NouvelleForm = ({ d, etat: { saisie, refus } }: { d: DemandeConnectee; etat: EtatPersonnes }) => {
  const fautes = refus?.code === 'fautes' ? refus.fautes : {}
  return (
    <section aria-labelledby="nouvelle">
      <h2 id="nouvelle">{d.t('personne.nouvelle')}</h2>
      <p>{d.t('personne.nouvelle.texte')}</p>
      <form method="post" action="/administration/personnes">
        <IdentiteFields d={d} valeurs={saisie} fautes={fautes} />
        <p className="actions">
          <button>{d.t('personne.ajouter')}</button>
        </p>
      </form>
    </section>
  )
}

export const personnesPage = (d: DemandeConnectee, etat: EtatPersonnes, status = 200): Response => {
  const titre = d.t('personne.liste.titre')
  return page(
    d,
    {
      titre,
      tableaux: () => [
        tableOf(titre, etat.lignes, [
          [d.t('personne.nom'), ({ nom }) => nom],
          [d.t('personne.prenom'), ({ prenom }) => prenom],
          [d.t('personne.courriel'), ({ courriel }) => courriel],
        ]),
      ],
      children: (
        <>
          <AdministrationTete d={d} titre={titre} refuse={etat.refus !== undefined} />
          <p>{d.t('personne.liste.texte')}</p>
          <form action="/administration/personnes" className="ligne-champs">
            <TextField
              name="q"
              type="search"
              label={d.t('personne.chercher')}
              optional={d.t('personne.facultatif')}
              value={etat.mots}
            />
            <button className="second">{d.t('personne.chercher.bouton')}</button>
          </form>
          {etat.lignes.length > 0 ? (
            <Table d={d} lignes={etat.lignes} />
          ) : (
            <Empty title={d.t('personne.aucune')}>
              <p>{d.t('personne.aucune.texte')}</p>
            </Empty>
          )}
          <NouvelleForm d={d} etat={etat} />
        </>
      ),
    },
    status,
  )
}
