import type { Translate } from '#src/app/message/catalogue.ts'
import { manquesEc } from '#src/domain/offre/maquette/completude.rules.ts'
import { type EcPlace, ecsOf, suitesOf, uesOf } from '#src/domain/offre/maquette/repere.rules.ts'
import { bilansOf, heuresOf, heuresParMode, type Somme } from '#src/domain/offre/maquette/somme.rules.ts'
import type { Maquette, Ue } from '#src/domain/offre/maquette.schema.ts'
import { Badge } from '#src/ui/badge.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../shell/route.ts'

type Props = { readonly d: DemandeConnectee; readonly maquette: Maquette }

/** A sum that is not the whole truth says so. */
const sommeText = (t: Translate, { total, inconnus }: Somme): string => {
  if (inconnus === 0) return t('maquette.somme', { total })
  return total === 0 ? t('maquette.inconnue') : t('maquette.sommeIncomplete', { total, inconnus })
}

export const Bilans = ({ d, maquette }: Props) => {
  const { t } = d
  const { semestres, blocs } = bilansOf(maquette)
  const modes = heuresParMode(maquette)
  const lines = [
    ...semestres.map((bilan) => ({
      ...bilan,
      nom: bilan.cle ? t('maquette.semestre', { code: bilan.cle }) : t('maquette.sansSemestre'),
    })),
    ...blocs.map((bilan) => ({ ...bilan, nom: bilan.cle || t('maquette.sansBloc') })),
  ]
  return (
    <>
      <TableFrame id="bilan" caption={t('maquette.bilan')}>
        <thead>
          <tr>
            <th scope="col">{t('maquette.partie')}</th>
            <th scope="col" className="nombre">
              {t('maquette.heures')}
            </th>
            <th scope="col" className="nombre">
              {t('maquette.ects')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ nom, heures, ects }) => (
            <tr key={nom}>
              <th scope="row">{nom}</th>
              <td className="nombre">{sommeText(t, heures)}</td>
              <td className="nombre">{sommeText(t, ects)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {modes.length > 0 && (
        <>
          <h2>{t('maquette.parType')}</h2>
          <dl className="faits">
            {modes.map(({ mode, heures }) => (
              <div key={mode ?? ''}>
                <dt>{mode ? t(`choix.${mode}`) : t('maquette.typeInconnu')}</dt>
                <dd>{heures} h</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  )
}

type TableProps = Props & { readonly id: string; readonly modifiable: boolean }

const edit = (id: string, chemin: string): string =>
  `/programmes/${id}/modifier?partie=${encodeURIComponent(chemin)}`

const EcRow = ({
  d,
  place,
  suite,
  link,
}: {
  d: DemandeConnectee
  place: EcPlace
  suite: readonly string[]
  link: string | null
}) => {
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
  ue,
  repere,
  link,
}: {
  d: DemandeConnectee
  ue: Ue
  repere: string
  link: string | null
}) => {
  const text = ue.intitule ?? d.t('maquette.ueImplicite')
  return (
    <tr>
      <th scope="rowgroup" colSpan={8}>
        {link ? (
          <a href={link} aria-label={`${d.t('maquette.modifierUe', { repere })} : ${text}`}>
            {text}
          </a>
        ) : (
          text
        )}
        <span className="aide">
          {' '}
          · {ue.ecs.length === 0 && `${d.t('maquette.sansEc')} · `}
          {ue.ects === null ? `${d.t('maquette.ects')} : ${d.t('maquette.inconnue')}` : `${ue.ects} ECTS`}
        </span>
      </th>
    </tr>
  )
}

/** The tree, semester by semester: BCC, UE, EC, each with what it still lacks. */
export const MaquetteTable = ({ d, maquette, id, modifiable }: TableProps) => {
  const { t } = d
  const [ues, ecs] = [uesOf(maquette), ecsOf(maquette)]
  const suiteOf = new Map(
    suitesOf(maquette).flatMap((suite) => suite.map((repere) => [repere, suite] as const)),
  )
  const titleOf = new Map(maquette.blocs.map((bloc) => [bloc.code, bloc.intitule]))
  const link = (chemin: string): string | null => (modifiable ? edit(id, chemin) : null)
  return (
    <>
      {maquette.blocs.length > 0 && (
        <section aria-labelledby="blocs">
          <h2 id="blocs">{t('maquette.bcc')}</h2>
          <p className="aide">{t('maquette.partout')}</p>
          <ul>
            {maquette.blocs.map(({ code, intitule }, rang) => (
              <li key={code}>
                {code} : {intitule}{' '}
                {modifiable && (
                  <a
                    href={edit(id, `maquette.blocs[${rang}]`)}
                    aria-label={t('maquette.modifierBloc', { code })}
                  >
                    {t('maquette.renommer')}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {[...Map.groupBy(ues, ({ semestre }) => semestre)].map(([semestre, inside]) => (
        <TableFrame
          key={semestre ?? ''}
          id={`semestre-${semestre ?? 'unique'}`}
          caption={semestre ? t('maquette.semestre', { code: semestre }) : t('maquette.sansSemestre')}
        >
          <thead>
            <tr>
              {(
                ['ec', 'repere', 'code', 'heures', 'ects', 'enseignants', 'evaluation', 'manque'] as const
              ).map((column) => (
                <th key={column} scope="col">
                  {t(`maquette.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {[...Map.groupBy(inside, ({ bloc }) => bloc)].map(([bloc, ofBloc]) => (
            <tbody key={bloc ?? ''}>
              <tr>
                <th scope="rowgroup" colSpan={8} className="bloc">
                  {bloc ? `${bloc} : ${titleOf.get(bloc) ?? ''}` : t('maquette.sansBloc')}
                </th>
              </tr>
              {ofBloc.flatMap(({ ue, repere, chemin }) => [
                <UeRow key={repere} d={d} ue={ue} repere={repere} link={link(chemin)} />,
                ...ecs
                  .filter((place) => place.chemin.startsWith(`${chemin}.ecs[`))
                  .map((place) => (
                    <EcRow
                      key={place.repere}
                      d={d}
                      place={place}
                      suite={suiteOf.get(place.repere) ?? []}
                      link={link(place.chemin)}
                    />
                  )),
              ])}
            </tbody>
          ))}
        </TableFrame>
      ))}
    </>
  )
}
