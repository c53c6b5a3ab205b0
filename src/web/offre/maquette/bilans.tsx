import type { Translate } from '#src/app/message/catalogue.ts'
import { writeHeures } from '#src/app/message/duree-message.ts'
import {
  bilansOf,
  bilansParStatut,
  heuresParMode,
  type Somme,
} from '#src/domain/offre/maquette/somme.rules.ts'
import type { Maquette } from '#src/domain/offre/maquette.schema.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

type Props = {
  readonly d: DemandeConnectee
  readonly maquette: Maquette
  readonly statuts: readonly StatutApprenant[]
}

/** A sum that is not the whole truth says so. */
export const sommeText = (t: Translate, { total, inconnus }: Somme): string => {
  if (inconnus === 0) return t('maquette.somme', { total })
  return total === 0 ? t('maquette.inconnue') : t('maquette.sommeIncomplete', { total, inconnus })
}

/** Hours and ECTS of each semester, each BCC and each statut, over the whole programme. */
export const Bilans = ({ d, maquette, statuts }: Props) => {
  const { t } = d
  const { semestres, blocs } = bilansOf(maquette)
  const modes = heuresParMode(maquette)
  const lines = [
    ...semestres.map((bilan) => ({
      ...bilan,
      somme: `semestre:${bilan.cle}`,
      nom: bilan.cle ? t('maquette.semestre', { code: bilan.cle }) : t('maquette.sansSemestre'),
    })),
    ...blocs.map((bilan) => ({
      ...bilan,
      somme: `bloc:${bilan.cle}`,
      nom: bilan.cle || t('maquette.sansBloc'),
    })),
    ...bilansParStatut(maquette, statuts).map((bilan) => ({
      ...bilan,
      somme: `statut:${bilan.cle}`,
      nom: t('maquette.pourStatut', { statut: bilan.cle }),
    })),
  ]
  return (
    <>
      <TableFrame id="bilan" caption={t('maquette.bilan')}>
        <TableHead
          columns={[t('maquette.partie'), { nombre: t('maquette.heures') }, { nombre: t('maquette.ects') }]}
        />
        <tbody>
          {lines.map(({ nom, somme, heures, ects }) => (
            <tr key={nom} data-somme={somme}>
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
                <dd>{writeHeures(d.langue, heures)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  )
}
