import { readAloud } from '#src/app/message/ecriture-inclusive.ts'
import type { BlocFiche, FaitFiche, TableauFiche } from '#src/formats/fiche-pdf/fiche-document.ts'
import { TableFrame } from '#src/ui/table.tsx'

/** A doubled form (« Directeur.trice ») stays as printed for the eye and is given in full to the ear. */
export const Texte = ({ children }: { children: string }) => {
  const read = readAloud(children)
  if (read === children) return children
  return (
    <>
      <span aria-hidden="true">{children}</span>
      <span className="lu">{read}</span>
    </>
  )
}

/** `lang`: the language of what the programme says, when the page is in another. */
type Props<T> = { readonly bloc: T; readonly lang: string | undefined; readonly id: string }

export const Faits = ({
  items,
  lang,
  className,
}: {
  items: readonly FaitFiche[]
  lang: string | undefined
  className: string
}) => (
  <dl className={className}>
    {items.map(({ nom, valeur, lien, inconnu, mot }, i) => (
      <div key={i}>
        <dt>{nom}</dt>
        <dd className={inconnu ? 'inconnu' : undefined} lang={mot ? undefined : lang}>
          {lien ? <a href={lien}>{valeur}</a> : <Texte>{valeur}</Texte>}
        </dd>
      </div>
    ))}
  </dl>
)

const Tableau = ({ bloc: { titre, note, colonnes, groupes, pied }, lang, id }: Props<TableauFiche>) => (
  <TableFrame
    id={id}
    caption={
      <>
        {titre}
        {note && <p>{note}</p>}
      </>
    }
  >
    <thead>
      <tr>
        {colonnes.map((colonne) => (
          <th key={colonne} scope="col">
            {colonne}
          </th>
        ))}
      </tr>
    </thead>
    {groupes.map((groupe, g) => (
      <tbody key={g} lang={lang}>
        {groupe.titre && (
          <tr>
            <th scope="rowgroup" colSpan={colonnes.length}>
              {groupe.titre}
            </th>
          </tr>
        )}
        {groupe.lignes.map((ligne, i) => (
          <tr key={i} className={ligne.niveau}>
            <th scope="row">
              <Texte>{ligne.titre}</Texte>
            </th>
            {ligne.cellules.map((cellule, c) => (
              <td key={c}>{cellule}</td>
            ))}
          </tr>
        ))}
      </tbody>
    ))}
    {pied && (
      <tfoot>
        <tr>
          <th scope="row">{pied.titre}</th>
          {pied.cellules.map((cellule, c) => (
            <td key={c}>{cellule}</td>
          ))}
        </tr>
      </tfoot>
    )}
  </TableFrame>
)

/** One block of a fiche. */
export const Bloc = ({ bloc, lang, id }: Props<BlocFiche>) => {
  switch (bloc.type) {
    case 'titre':
      return <h3>{bloc.texte}</h3>
    case 'mot':
      return <p className="sous-titre">{bloc.texte}</p>
    case 'texte':
      return (
        <p lang={lang}>
          <Texte>{bloc.texte}</Texte>
        </p>
      )
    case 'liste':
      return (
        <ul lang={lang}>
          {bloc.items.map((item) => (
            <li key={item}>
              <Texte>{item}</Texte>
            </li>
          ))}
        </ul>
      )
    case 'definitions':
      return <Faits items={bloc.items} lang={lang} className="fiche-lignes" />
    case 'cartes':
      return (
        <ul className="grille" lang={lang}>
          {bloc.items.map(({ titre, texte }) => (
            <li key={titre} className="carte">
              <strong>{titre}</strong>
              {texte && <span>{texte}</span>}
            </li>
          ))}
        </ul>
      )
    case 'tableau':
      return <Tableau bloc={bloc} lang={lang} id={id} />
  }
}
