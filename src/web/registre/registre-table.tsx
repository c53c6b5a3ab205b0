import type { Inscription } from '#src/app/registre/show-registres.ts'
import { champsDe, writeValeur } from '#src/app/registre/tabulate-registre.ts'
import { type NomRegistre, REGISTRES } from '#src/domain/offre/registre/registre.ts'
import { finitBientot, isEchue } from '#src/domain/offre/registre/validite.rules.ts'
import type { Jour } from '#src/kit/jour.ts'
import { Badge } from '#src/ui/badge.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../shell/route.ts'

/** Long enough to renew what ends. */
const MOIS_AVANT = 6

const Etat = ({ d, ligne, today }: { d: DemandeConnectee; ligne: Inscription; today: Jour }) => {
  if (isEchue(ligne.contenu as object, today))
    return <Badge ton="bloquant">{d.t('registre.etat.echue')}</Badge>
  if (finitBientot(ligne.contenu as object, today, MOIS_AVANT))
    return <Badge ton="avertissement">{d.t('registre.etat.bientot')}</Badge>
  return <Badge ton="bon">{d.t('registre.etat.cours')}</Badge>
}

type ActionsProps = {
  readonly d: DemandeConnectee
  readonly action: string
  readonly ligne: Inscription
  readonly name: string
}

const Actions = ({ d, action, ligne, name }: ActionsProps) => (
  <td>
    <div className="actions">
      <a
        className="bouton second"
        href={`?modifier=${ligne.id}#${ligne.registre}`}
        aria-label={`${d.t('registre.modifier')} : ${name}`}
      >
        {d.t('registre.modifier')}
      </a>
      <form method="post" action={`${action}/radier`}>
        <input type="hidden" name="ligne" value={ligne.id} />
        <button className="second" aria-label={`${d.t('registre.radier')} : ${name}`}>
          {d.t('registre.radier')}
        </button>
      </form>
    </div>
  </td>
)

type Props = {
  readonly d: DemandeConnectee
  readonly action: string
  readonly registre: NomRegistre
  readonly lignes: readonly Inscription[]
  readonly modifiable: boolean
}

/** The lines of one register, with what may be done to each. */
export const RegistreTable = ({ d, action, registre, lignes, modifiable }: Props) => {
  const champs = champsDe(registre)
  const dated = 'jusqua' in REGISTRES[registre].champs
  const first = champs[0]
  return (
    <TableFrame id={`table-${registre}`} caption={d.t(`registre.${registre}`)}>
      <thead>
        <tr>
          {champs.map(({ nom, label }) => (
            <th key={nom} scope="col">
              {d.t(label)}
            </th>
          ))}
          {dated && <th scope="col">{d.t('registre.etat')}</th>}
          {modifiable && <th scope="col">{d.t('registre.actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {lignes.map((ligne) => {
          const name = first ? writeValeur(d.t, first.champ, ligne.contenu[first.nom]) : ''
          return (
            <tr key={ligne.id}>
              {champs.map(({ nom, champ }, i) => {
                const valeur = ligne.contenu[nom]
                if (i === 0)
                  return (
                    <th key={nom} scope="row">
                      {name}
                    </th>
                  )
                return (
                  <td key={nom}>
                    {champ.genre === 'image' && typeof valeur === 'string' ? (
                      <img
                        src={`/organisation/logos/${valeur}`}
                        alt={writeValeur(d.t, champ, ligne.contenu.texte)}
                        height="40"
                      />
                    ) : (
                      writeValeur(d.t, champ, valeur) || d.t('socle.inconnu')
                    )}
                  </td>
                )
              })}
              {dated && (
                <td>
                  <Etat d={d} ligne={ligne} today={d.acteur.today} />
                </td>
              )}
              {modifiable && <Actions d={d} action={action} ligne={ligne} name={name} />}
            </tr>
          )
        })}
      </tbody>
    </TableFrame>
  )
}
