import type { MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import type { DemandeConnectee } from '../../shell/route.ts'
import { ChampVif, FormeVive } from './saisie/champ-vif.tsx'

type Props = {
  readonly d: DemandeConnectee
  readonly tenue: MaquetteTenue
  /** Where its forms go; null: read. */
  readonly atelier: { readonly action: string; readonly revision: number } | null
}

const Creer = ({ d, action }: { d: DemandeConnectee; action: string }) => {
  const { t } = d
  return (
    <form method="post" action={`${action}/bloc`} className="geste">
      <label htmlFor="bloc-code">{t('maquette.bloc.code')}</label>
      <input id="bloc-code" name="code" required size={8} autoComplete="off" />
      <label htmlFor="bloc-intitule">{t('maquette.bloc.intitule')}</label>
      <input id="bloc-intitule" name="intitule" required autoComplete="off" />
      <button className="second" name="geste" value="ajouterBloc">
        {t('maquette.geste.ajouterBloc')}
      </button>
    </form>
  )
}

/** The BCC of the parcours: renamed once for all the semesters that show them, created, deleted while empty. */
export const Blocs = ({ d, tenue, atelier }: Props) => {
  const { t } = d
  if (tenue.blocs.length === 0 && !atelier) return null
  const parties = tenue.semestres.flatMap(({ code, parties }) => parties.map((one) => ({ ...one, code })))
  return (
    <section aria-labelledby="blocs">
      <h2 id="blocs">{t('maquette.bcc')}</h2>
      <p className="aide">{t('maquette.partout')}</p>
      <ul className="blocs">
        {tenue.blocs.map(({ id: noeud, code, intitule }) => {
          const ici = parties.filter(({ bloc }) => bloc === code)
          const semestres = [...new Set(ici.map((one) => one.code ?? t('maquette.sansSemestre')))]
          return (
            <li key={noeud} id={`n-${noeud}`} data-cle={noeud}>
              {atelier ? (
                <div className="tete-lieu">
                  <ChampVif d={d} noeud={noeud} champ="code" valeur={code} nom={code} />
                  <ChampVif d={d} noeud={noeud} champ="intitule" valeur={intitule} nom={code} />
                  <FormeVive
                    d={d}
                    action={atelier.action}
                    noeud={noeud}
                    niveau="bloc"
                    champs={{ code, intitule }}
                    nom={code}
                  />
                </div>
              ) : (
                `${code} : ${intitule} `
              )}
              <span className="aide">
                {semestres.length > 0 ? semestres.join(', ') : t('maquette.bloc.nullePart')}
              </span>
              {atelier && ici.every(({ ues }) => ues.length === 0) && (
                <form method="post" action={`${atelier.action}/bloc`} className="geste">
                  <input type="hidden" name="revision" value={atelier.revision} />
                  <input type="hidden" name="noeud" value={noeud} />
                  <button
                    className="second"
                    name="geste"
                    value="supprimerBloc"
                    aria-label={`${t('maquette.geste.supprimerBloc')} : ${code}`}
                  >
                    {t('maquette.geste.supprimer')}
                  </button>
                </form>
              )}
            </li>
          )
        })}
      </ul>
      {atelier && <Creer d={d} action={atelier.action} />}
    </section>
  )
}
