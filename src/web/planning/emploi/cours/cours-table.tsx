import { writeDuree } from '#src/app/message/duree-message.ts'
import type { PageEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import { writeDecoupage } from '#src/domain/planning/emploi/decoupage.rules.ts'
import type { Cours } from '#src/domain/planning/emploi/emploi.ts'
import { Badge } from '#src/ui/badge.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'

type Props = { readonly d: DemandeConnectee; readonly vue: PageEmploi }

/** Seats a cours needs; unknown where the size of one of its groupes is. */
const Effectif = ({ d, vue, cours }: Props & { cours: Cours }) => {
  const sizes = vue.donnees.groupes.filter(({ id }) => cours.groupes.includes(id)).map((g) => g.effectif)
  const known = sizes.filter((size) => size !== null)
  if (known.length < sizes.length) return <span className="aide">{d.t('emploi.cours.effectifInconnu')}</span>
  return (
    <span className="aide">
      {d.t('emploi.cours.effectif', { nombre: known.reduce((sum, size) => sum + size, 0) })}
    </span>
  )
}

/** Every cours of the year: asked hours, how they are cut, how many stand in the edition looked at. */
export const CoursTable = ({ d, vue }: Props) => {
  const { t } = d
  const { donnees, seances } = vue
  const nom = new Map([...donnees.groupes, ...donnees.intervenants].map((one) => [one.id, one.nom]))
  /** A programme whose groupes all come is named once. */
  const attending = (ids: readonly string[]): string => {
    const whole = donnees.millesimes.filter(({ id }) => {
      const own = donnees.groupes.filter((groupe) => groupe.millesime === id)
      return own.length > 0 && own.every((groupe) => ids.includes(groupe.id))
    })
    const rest = donnees.groupes.filter(
      (groupe) => ids.includes(groupe.id) && !whole.some(({ id }) => id === groupe.millesime),
    )
    return [...whole.map(({ code }) => code), ...rest.map((groupe) => groupe.nom)].join(', ')
  }
  const names = (ids: readonly string[]): string => ids.map((id) => nom.get(id) ?? '').join(', ')
  const placed = new Map<string, number>()
  for (const { cours, duree } of seances) placed.set(cours, (placed.get(cours) ?? 0) + duree)
  const total = (of: (cours: Cours) => number): string =>
    writeDuree(
      d.langue,
      donnees.cours.reduce((sum, one) => sum + of(one), 0),
    )
  return (
    <TableFrame id="cours" caption={t('emploi.cours.liste')}>
      <thead>
        <tr>
          <th scope="col">{t('emploi.colonne.cours')}</th>
          <th scope="col" className="nombre">
            {t('emploi.cours.heures')}
          </th>
          <th scope="col" className="nombre">
            {t('emploi.cours.places')}
          </th>
          <th scope="col">{t('emploi.cours.decoupage')}</th>
          <th scope="col">{t('emploi.cours.groupes')}</th>
          <th scope="col">{t('emploi.cours.intervenants')}</th>
        </tr>
      </thead>
      <tbody>
        {donnees.cours.map((cours) => {
          const done = placed.get(cours.id) ?? 0
          return (
            <tr key={cours.id} id={`c-${cours.id}`}>
              <th scope="row">
                <a href={`/emplois/${donnees.emploi.id}/cours/${cours.id}`}>
                  {cours.intitule}
                  {cours.code && ` (${cours.code})`}
                </a>
                {cours.horsSite && (
                  <>
                    {' '}
                    <Badge ton="info">{t('emploi.horsSite')}</Badge>
                  </>
                )}
                {cours.equipements.length > 0 && (
                  <span className="aide">
                    {' · '}
                    {t('emploi.cours.besoin', { equipements: cours.equipements.join(', ') })}
                  </span>
                )}
              </th>
              <td className="nombre">{writeDuree(d.langue, cours.minutes)}</td>
              <td className="nombre">
                {done === cours.minutes ? (
                  writeDuree(d.langue, done)
                ) : (
                  <Badge ton="avertissement">{writeDuree(d.langue, done)}</Badge>
                )}
              </td>
              <td>{writeDecoupage(cours.blocs.map(({ minutes }) => minutes))}</td>
              <td>
                {attending(cours.groupes)} · <Effectif d={d} vue={vue} cours={cours} />
              </td>
              <td>{names(cours.intervenants)}</td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('emploi.cours.total')}</th>
          <td className="nombre">{total(({ minutes }) => minutes)}</td>
          <td className="nombre">{total(({ id }) => placed.get(id) ?? 0)}</td>
          <td colSpan={3}>{vue.edition ? t('version.numero', { numero: vue.edition.numero }) : '–'}</td>
        </tr>
      </tfoot>
    </TableFrame>
  )
}
