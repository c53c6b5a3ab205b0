import type { MessageKey } from '#src/app/message/catalogue.ts'
import { type Action, porteesDe } from '#src/domain/acces/permission.ts'
import type { DemandeConnectee } from '../../shell/route.ts'

type Lien = {
  readonly chemin: string
  readonly nom: MessageKey
  /** Shown to who holds this right somewhere; left out: to whoever reads the programme. */
  readonly acces?: Action
}

/** The screens of one programme, in the order they are offered: a screen adds its one line here. */
const LIENS: readonly Lien[] = [
  { chemin: 'maquette', nom: 'maquette.titre' },
  { chemin: 'matrice', nom: 'matrice.titre' },
  { chemin: 'mutualisations', nom: 'mutualisation.titre' },
  { chemin: 'relecture', nom: 'relecteur.titre' },
  { chemin: 'rncp', nom: 'rncp.titre' },
  { chemin: 'rythme', nom: 'planning.rythme' },
  { chemin: 'apprenants', nom: 'presence.apprenants' },
  { chemin: 'echanges', nom: 'echange.titre' },
  { chemin: 'reconduire', nom: 'reconduction.titre', acces: 'programme.modifier' },
  { chemin: 'registres', nom: 'registre.titre' },
  { chemin: 'insertion', nom: 'insertion.titre' },
  { chemin: 'missions', nom: 'mission.titre' },
  { chemin: 'demandes', nom: 'demande.titre' },
]

/** The way to each screen of a programme. */
export const Liens = ({ d, millesime }: { d: DemandeConnectee; millesime: string }) => (
  <nav aria-label={d.t('offre.liens')}>
    <ul className="actions">
      {LIENS.filter(({ acces }) => !acces || porteesDe(d.acteur, acces).length > 0).map(({ chemin, nom }) => (
        <li key={chemin}>
          <a className="bouton second" href={`/programmes/${millesime}/${chemin}`}>
            {d.t(nom)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
