import type { Changement } from '#src/domain/planning/emploi/changements.rules.ts'
import type { Seance } from '#src/domain/planning/emploi/emploi.ts'
import { translator } from '../../../message/catalogue.ts'
import { writeJour } from '../../../message/date-message.ts'
import { writeMinute } from '../../../message/duree-message.ts'
import type { Langue } from '../../../message/langue.ts'
import type { Situation } from '../read-situation.ts'

type Noms = Pick<Situation, 'noms'>

/** 'jeudi 3 septembre 2026, 8 h 30 à 12 h 30, Salle Deûle' */
export const writePlace = (langue: Langue, { noms }: Noms, seance: Seance): string => {
  const t = translator(langue)
  const jour = writeJour(langue, seance.jour)
  const heures = {
    debut: writeMinute(langue, seance.debut),
    fin: writeMinute(langue, seance.debut + seance.duree),
  }
  const dehors = [t('emploi.horsSite'), seance.adresse, seance.transport].filter(Boolean).join(', ')
  const dedans = (seance.salle !== null && noms.get(seance.salle)) || seance.adresse
  const ou = seance.horsSite ? dehors : (dedans ?? t('vue.lieu.inconnu'))
  return t('emploi.avis.place', { jour, ...heures, ou })
}

/** One line per change, in words. */
export const writeChangement = (langue: Langue, situation: Noms, c: Changement): string => {
  const t = translator(langue)
  const say = (seance: Seance | null): string => (seance ? writePlace(langue, situation, seance) : '')
  const cours = situation.noms.get(c.cours) ?? ''
  return t(`emploi.changement.${c.code}`, {
    cours,
    rang: c.numero,
    avant: say(c.avant),
    apres: say(c.apres),
  })
}

type Avis = {
  readonly nom: string
  readonly qui: 'intervenant' | 'apprenants' | 'contact' | 'responsable'
  readonly changements: readonly Changement[]
  readonly premiere: boolean
  readonly url: string
}

/** A mail nobody reads to its end tells nothing. */
const LIGNES_MAX = 60

/** The mail to one of those concerned: only what changed for them. */
export const writeAvis = (situation: Situation, { nom, qui, changements, premiere, url }: Avis): string => {
  const t = translator('fr')
  const { intitule: emploi } = situation.donnees.emploi
  const said = changements.slice(0, LIGNES_MAX).map((c) => `- ${writeChangement('fr', situation, c)}`)
  const more = changements.length - said.length
  return [
    t(premiere ? 'emploi.avis.publie' : 'emploi.avis.change', { emploi }),
    qui === 'responsable' ? t('emploi.avis.tout') : t(`emploi.avis.pour.${qui}`, { nom }),
    said.join('\n'),
    more > 0 ? t('emploi.avis.autres', { nombre: more }) : '',
    qui === 'responsable' ? url : t('emploi.avis.fin'),
  ]
    .filter(Boolean)
    .join('\n\n')
}
