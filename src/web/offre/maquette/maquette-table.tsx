import { manquesEc } from '#src/domain/offre/maquette/completude.rules.ts'
import { dropIdentites, type MaquetteTenue, type UeTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import { type EcPlace, ecsOf, suitesOf, uesOf } from '#src/domain/offre/maquette/repere.rules.ts'
import { type Bilan, bilansOf, heuresOf } from '#src/domain/offre/maquette/somme.rules.ts'
import { Badge } from '#src/ui/badge.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { sommeText } from './bilans.tsx'
import { type Atelier, Gestes } from './gestes.tsx'

export const edit = (id: string, chemin: string, noeud: string): string =>
  `/programmes/${id}/modifier?partie=${encodeURIComponent(chemin)}&noeud=${noeud}`

type RowProps = {
  readonly d: DemandeConnectee
  readonly atelier: Atelier | null
  readonly link: string | null
}

const EcRow = ({
  d,
  atelier,
  link,
  place,
  suite,
  noeud,
}: RowProps & { place: EcPlace; suite: readonly string[]; noeud: string }) => {
  const { t } = d
  const { ec, repere } = place
  const manques = manquesEc(ec)
  const heures = heuresOf({ ec })
  return (
    <tr id={repere}>
      <th scope="row">
        {link ? (
          <a href={link} aria-label={`${t('maquette.modifierEc', { repere })} : ${ec.intitule}`}>
            {ec.intitule}
          </a>
        ) : (
          ec.intitule
        )}
        {ec.statuts.length > 0 && <span className="aide"> ({ec.statuts.join(', ')})</span>}
        {suite.length > 0 && (
          <span className="aide"> · {t('maquette.suite', { reperes: suite.join(', ') })}</span>
        )}
        {atelier && <Gestes d={d} atelier={atelier} id={noeud} nom={`${repere} ${ec.intitule}`} />}
      </th>
      <td className="repere">{repere}</td>
      <td>{ec.code ?? <span className="aide">{t('edition.inconnu')}</span>}</td>
      <td className="nombre">{heures === null ? t('maquette.inconnue') : heures}</td>
      <td className="nombre">{ec.ects ?? t('maquette.inconnue')}</td>
      <td>{ec.responsables.join(', ')}</td>
      <td>{ec.evaluation}</td>
      <td>
        {manques.length === 0 ? (
          <Badge ton="bon">{t('maquette.complet')}</Badge>
        ) : (
          manques.map((manque) => t(`maquette.manque.${manque}`)).join(', ')
        )}
      </td>
    </tr>
  )
}

const UeRow = ({
  d,
  atelier,
  link,
  ue,
  repere,
  bilan,
}: RowProps & { ue: UeTenue; repere: string; bilan: Bilan | undefined }) => {
  const { t } = d
  const text = ue.intitule ?? t('maquette.ueImplicite')
  return (
    <tr>
      <th scope="rowgroup" colSpan={8}>
        {link ? (
          <a href={link} aria-label={`${t('maquette.modifierUe', { repere })} : ${text}`}>
            {text}
          </a>
        ) : (
          text
        )}
        <span className="aide">
          {' '}
          ·{' '}
          {ue.ecs.length === 0 || !bilan
            ? t('maquette.sansEc')
            : t('maquette.heuresUe', { heures: sommeText(t, bilan.heures) })}{' '}
          · {ue.ects === null ? `${t('maquette.ects')} : ${t('maquette.inconnue')}` : `${ue.ects} ECTS`}
        </span>
        {atelier && <Gestes d={d} atelier={atelier} id={ue.id} nom={`${repere} ${text}`} />}
      </th>
    </tr>
  )
}

const COLONNES = ['ec', 'repere', 'code', 'heures', 'ects', 'enseignants', 'evaluation', 'manque'] as const

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
          <section key={semestre.id}>
            <TableFrame id={`semestre-${s + 1}`} caption={nom}>
              <thead>
                <tr>
                  {COLONNES.map((column) => (
                    <th key={column} scope="col">
                      {t(`maquette.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              {semestre.parties.map((partie, p) => {
                const titre = partie.bloc
                  ? `${partie.bloc} : ${titleOf.get(partie.bloc) ?? ''}`
                  : t('maquette.sansBloc')
                return (
                  <tbody key={partie.id}>
                    <tr>
                      <th scope="rowgroup" colSpan={8} className="bloc">
                        {titre}
                        {atelier && <Gestes d={d} atelier={atelier} id={partie.id} nom={`${nom} ${titre}`} />}
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
            {atelier && <Gestes d={d} atelier={atelier} id={semestre.id} nom={nom} />}
          </section>
        )
      })}
    </>
  )
}
