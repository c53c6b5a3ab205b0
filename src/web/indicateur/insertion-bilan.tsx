import type { Enquete, Metier } from '#src/app/indicateur/show-insertion.ts'
import { readAloud } from '#src/app/message/ecriture-inclusive.ts'
import { writeNombre } from '#src/app/message/nombre-message.ts'
import { type Part, SITUATIONS } from '#src/domain/indicateur/insertion.rules.ts'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import type { Demande } from '../shell/route.ts'

const Cells = ({ d, part }: { d: Demande; part: Part }) => (
  <>
    <td>{d.t('insertion.parts', { nombre: part.nombre, sur: part.sur })}</td>
    <td>
      {part.pourcent === null
        ? d.t('socle.inconnu')
        : d.t('insertion.pourcent', { pourcent: writeNombre(d.langue, part.pourcent) })}
    </td>
  </>
)

/** A doubled form is shown as printed and read in full. */
const Nom = ({ children }: { children: string }) => {
  const read = readAloud(children)
  if (read === children) return children
  return (
    <>
      <span aria-hidden="true">{children}</span>
      <span className="lu">{read}</span>
    </>
  )
}

type Props = {
  readonly d: Demande
  readonly enquete: Omit<Enquete, 'reponses'>
  readonly metiers: readonly Metier[]
}

/** One survey in figures: situations, then the jobs held over the target jobs. */
export const Bilan = ({ d, enquete, metiers }: Props) => {
  const { id, bilan, interroges, source, promotion, mois } = enquete
  const quand = { promotion, mois }
  const said =
    interroges === null
      ? d.t('insertion.reponsesSeules', { reponses: bilan.reponses })
      : d.t('insertion.reponses', { reponses: bilan.reponses, interroges })
  const enEmploi = bilan.situations.emploi.nombre
  return (
    <>
      <p className="aide">
        {said}. {d.t('insertion.source', { source })}
      </p>
      <TableFrame id={`situations-${id}`} caption={d.t('insertion.situations', quand)}>
        <TableHead columns={[d.t('insertion.situation'), d.t('insertion.nombre'), d.t('insertion.part')]} />
        <tbody>
          {SITUATIONS.map((situation) => (
            <tr key={situation}>
              <th scope="row">{d.t(`insertion.situation.${situation}`)}</th>
              <Cells d={d} part={bilan.situations[situation]} />
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {enEmploi > 0 && (
        <TableFrame id={`metiers-${id}`} caption={d.t('insertion.emplois', quand)}>
          <TableHead
            columns={[
              d.t('insertion.metier'),
              d.t('insertion.rome'),
              d.t('insertion.nombre'),
              d.t('insertion.part'),
            ]}
          />
          <tbody>
            {metiers.map(({ id: metier, intitule, rome }) => {
              const part = bilan.metiers[metier]
              return (
                part && (
                  <tr key={metier}>
                    <th scope="row">
                      <Nom>{intitule}</Nom>
                    </th>
                    <td>{rome ?? d.t('socle.inconnu')}</td>
                    <Cells d={d} part={part} />
                  </tr>
                )
              )
            })}
            {bilan.aCoder > 0 && (
              <tr>
                <th scope="row">{d.t('insertion.aCoder')}</th>
                <td>–</td>
                <Cells d={d} part={bilan.partACoder} />
              </tr>
            )}
          </tbody>
        </TableFrame>
      )}
    </>
  )
}
