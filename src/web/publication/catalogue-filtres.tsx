import type { Translate } from '#src/app/message/catalogue.ts'
import { type Choix, FACETTES, type FiltresPublication } from '#src/app/publication/list-publications.ts'
import { wordOf } from './filtres.ts'

type Props = {
  readonly t: Translate
  readonly filtres: FiltresPublication
  readonly choix: readonly Choix[]
}

/** The search and its filters: one GET form, whose address can be kept and shared. */
export const CatalogueFiltres = ({ t, filtres, choix }: Props) => {
  const parFacette = Map.groupBy(choix, ({ facette }) => facette)
  return (
    <search>
      <form className="recherche" method="get" action="/formations">
        <div className="recherche-mots">
          <label htmlFor="q">{t('publication.recherche')}</label>
          <p className="aide" id="q-aide">
            {t('publication.rechercheAide')}
          </p>
          <div className="recherche-ligne">
            <input
              id="q"
              name="q"
              type="search"
              defaultValue={filtres.q ?? ''}
              maxLength={200}
              aria-describedby="q-aide"
            />
            <button>{t('publication.chercher')}</button>
          </div>
        </div>
        <fieldset className="filtres">
          <legend>{t('publication.filtres')}</legend>
          <div className="filtres-grille">
            {FACETTES.filter((facette) => parFacette.has(facette) || filtres[facette]).map((facette) => (
              <div key={facette}>
                <label htmlFor={facette}>{t(`publication.facette.${facette}`)}</label>
                <select id={facette} name={facette} defaultValue={filtres[facette] ?? ''}>
                  <option value="">
                    {t(
                      facette === 'mention' || facette === 'rubrique'
                        ? 'publication.toutes'
                        : 'publication.tous',
                    )}
                  </option>
                  {filtres[facette] &&
                    !parFacette.get(facette)?.some(({ valeur }) => valeur === filtres[facette]) && (
                      <option
                        value={filtres[facette]}
                      >{`${wordOf(t, facette, filtres[facette])} (0)`}</option>
                    )}
                  {parFacette.get(facette)?.map(({ valeur, nombre }) => (
                    <option key={valeur} value={valeur}>
                      {`${wordOf(t, facette, valeur)} (${nombre})`}
                    </option>
                  ))}
                </select>
              </div>
            ))}
          </div>
          <p className="actions">
            <button className="second">{t('publication.filtrer')}</button>
            <a href="/formations">{t('publication.effacer')}</a>
          </p>
        </fieldset>
      </form>
    </search>
  )
}
