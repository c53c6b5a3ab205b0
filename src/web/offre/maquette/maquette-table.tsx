import { dropIdentites, type MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import { ecsOf, suitesOf, uesOf } from '#src/domain/offre/maquette/repere.rules.ts'
import { bilansOf } from '#src/domain/offre/maquette/somme.rules.ts'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { type Atelier, Gestes } from './gestes.tsx'
import { ChampVif, FormeVive } from './saisie/champ-vif.tsx'
import { EcRow } from './saisie/ec-row.tsx'
import { Poignee } from './saisie/poignee.tsx'
import { UeRow } from './saisie/ue-row.tsx'

export const edit = (id: string, chemin: string, noeud: string): string =>
  `/programmes/${id}/modifier?partie=${encodeURIComponent(chemin)}&noeud=${noeud}`

const COLONNES = [
  'ec',
  'repere',
  'code',
  'heures',
  'ects',
  'statuts',
  'enseignants',
  'evaluation',
  'manque',
] as const

type TableProps = {
  readonly d: DemandeConnectee
  readonly tenue: MaquetteTenue
  readonly id: string
  /** What the person may do here; null: read. */
  readonly atelier: Atelier | null
}

/** The tree, semester by semester: BCC, UE, EC, each with what it still lacks and what may be done to it. */
export const MaquetteTable = ({ d, tenue, id, atelier }: TableProps) => {
  const { t } = d
  const maquette = dropIdentites(tenue)
  const ueAt = new Map(uesOf(maquette).map((place) => [place.chemin, place]))
  const ecAt = new Map(ecsOf(maquette).map((place) => [place.chemin, place]))
  const bilanOf = new Map(bilansOf(maquette).ues.map((bilan) => [bilan.cle, bilan]))
  const suiteOf = new Map(
    suitesOf(maquette).flatMap((suite) => suite.map((repere) => [repere, suite] as const)),
  )
  const titleOf = new Map(maquette.blocs.map((bloc) => [bloc.code, bloc.intitule]))
  const link = (chemin: string, noeud: string): string | null => (atelier ? edit(id, chemin, noeud) : null)
  const row = { d, atelier }
  return (
    <>
      {tenue.semestres.map((semestre, s) => {
        const nom = semestre.code
          ? t('maquette.semestre', { code: semestre.code })
          : t('maquette.sansSemestre')
        return (
          <section
            key={semestre.id}
            className="semestre"
            data-cle={semestre.id}
            data-lieu={semestre.id}
            data-niveau="semestre"
            data-code={semestre.code ?? ''}
            data-parent=""
            data-nom={nom}
          >
            <TableFrame id={`semestre-${s + 1}`} caption={nom}>
              <TableHead columns={COLONNES.map((column) => t(`maquette.${column}`))} />
              {semestre.parties.map((partie, p) => {
                const titre = partie.bloc
                  ? `${partie.bloc} : ${titleOf.get(partie.bloc) ?? ''}`
                  : t('maquette.sansBloc')
                return (
                  <tbody key={partie.id} data-cle={partie.id}>
                    <tr
                      data-lieu={partie.id}
                      data-niveau="partie"
                      data-bloc={partie.bloc ?? ''}
                      data-parent={semestre.id}
                      data-nom={titre}
                    >
                      <th scope="rowgroup" colSpan={COLONNES.length} className="bloc">
                        <div className="tete-lieu">
                          {atelier && <Poignee d={d} nom={`${nom} ${titre}`} />}
                          {titre}
                        </div>
                        {atelier && (
                          <div className="outils-lieu">
                            <Gestes d={d} atelier={atelier} id={partie.id} nom={`${nom} ${titre}`} />
                          </div>
                        )}
                      </th>
                    </tr>
                    {partie.ues.flatMap((ue, u) => {
                      const chemin = `maquette.semestres[${s}].parties[${p}].ues[${u}]`
                      const repere = ueAt.get(chemin)?.repere ?? ''
                      return [
                        <UeRow
                          key={ue.id}
                          {...row}
                          ue={ue}
                          repere={repere}
                          bilan={bilanOf.get(repere)}
                          parent={partie.id}
                          colonnes={COLONNES.length}
                          link={link(chemin, ue.id)}
                        />,
                        ...ue.ecs.map((ec, e) => {
                          const place = ecAt.get(`${chemin}.ecs[${e}]`)
                          return (
                            place && (
                              <EcRow
                                key={ec.id}
                                {...row}
                                noeud={ec.id}
                                parent={ue.id}
                                place={place}
                                suite={suiteOf.get(place.repere) ?? []}
                                link={link(place.chemin, ec.id)}
                              />
                            )
                          )
                        }),
                      ]
                    })}
                  </tbody>
                )
              })}
            </TableFrame>
            {atelier && (
              <div className="outils-lieu">
                <Poignee d={d} nom={nom} />
                <span className="etiquette" aria-hidden="true">
                  {t('maquette.code')}
                </span>
                <ChampVif d={d} noeud={semestre.id} champ="code" valeur={semestre.code} nom={nom} />
                <FormeVive
                  d={d}
                  action={atelier.action}
                  noeud={semestre.id}
                  niveau="semestre"
                  champs={semestre}
                  nom={nom}
                />
                <Gestes d={d} atelier={atelier} id={semestre.id} nom={nom} />
              </div>
            )}
          </section>
        )
      })}
    </>
  )
}
