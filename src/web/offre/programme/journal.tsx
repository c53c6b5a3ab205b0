import type { MessageKey } from '#src/app/message/catalogue.ts'
import { writeInstant } from '#src/app/message/date-message.ts'
import type { PageProgramme } from '#src/app/offre/show-programme.ts'
import { Timeline } from '#src/ui/timeline.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { nom } from './historique.tsx'
import { partieLabel } from './texte.tsx'

type Props = { readonly d: DemandeConnectee; readonly programme: PageProgramme }

/** What was done, in words; a room adds its own lines. */
const ACTIONS: Readonly<Record<string, MessageKey>> = {
  'programme.soumettre': 'journal.programme.soumettre',
  'programme.renvoyer': 'journal.programme.renvoyer',
  'programme.approuver': 'journal.programme.approuver',
  'programme.publier': 'journal.programme.publier',
  'programme.ouvrir': 'journal.programme.ouvrir',
  'programme.modifier': 'journal.programme.modifier',
  'maquette.modifier': 'journal.maquette.modifier',
  'maquette.annuler': 'journal.maquette.annuler',
  'maquette.retablir': 'journal.maquette.retablir',
  'maquette.passer': 'journal.maquette.passer',
  'matrice.modifier': 'journal.matrice.modifier',
  'mutualisation.proposer': 'journal.mutualisation.proposer',
  'mutualisation.accepter': 'journal.mutualisation.accepter',
  'mutualisation.refuser': 'journal.mutualisation.refuser',
  'mutualisation.retirer': 'journal.mutualisation.retirer',
  'mutualisation.terminer': 'journal.mutualisation.terminer',
  'mutualisation.reconnaitre': 'journal.mutualisation.reconnaitre',
  'programme.exporter': 'journal.programme.exporter',
  'programme.reconduire': 'journal.programme.reconduire',
  'programme.creer': 'journal.programme.creer',
  'relecture.dispenser': 'journal.relecture.dispenser',
  'relecture.retablir': 'journal.relecture.retablir',
  'rncp.lier': 'journal.rncp.lier',
  'rncp.veille': 'journal.rncp.veille',
}

/** Who did what to the programme, and when. */
export const Journal = ({ d, programme }: Props) =>
  programme.journal.length > 0 && (
    <section className="partie-page" aria-labelledby="journal">
      <h2 id="journal">{d.t('offre.journal.titre')}</h2>
      <Timeline
        moments={programme.journal.map((ligne) => {
          const key = ACTIONS[ligne.action]
          const { motif, chemin } = ligne.detail as { motif?: string; chemin?: string }
          return {
            key: String(ligne.id),
            dateTime: ligne.le.toISOString(),
            date: writeInstant(d.langue, ligne.le),
            children: (
              <p>
                {key ? d.t(key) : ligne.action}
                {chemin && <> ({partieLabel(d, chemin)})</>},{' '}
                {nom(ligne.prenom, ligne.nom) || d.t('offre.journal.systeme')}
                {motif && <>. {d.t('offre.journal.motif', { motif })}</>}
              </p>
            ),
          }
        })}
      />
    </section>
  )
