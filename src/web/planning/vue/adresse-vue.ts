import type { DemandeVue, Vue } from '#src/app/planning/vue/ouvrir-vue.ts'
import type { DemandeConnectee } from '../../shell/route.ts'

/** What the address asks to see. */
export const readDemande = ({ c }: DemandeConnectee): DemandeVue => ({
  emploi: c.req.param('id') ?? '',
  edition: c.req.query('edition') ?? '',
  qui: c.req.query('qui') ?? '',
  statut: c.req.query('statut') ?? '',
})

type Page = 'semaine' | 'annee' | 'semaine.pdf' | 'annee.pdf' | 'seances.xlsx' | 'seances.csv'

/** The same subject and the same edition on another page of the same timetable. */
export const hrefVue = (vue: Vue, page: Page, more: Readonly<Record<string, string>> = {}): string => {
  const { sujet, edition, donnees } = vue
  const asked = new URLSearchParams()
  if (sujet) asked.set('qui', `${sujet.genre}:${sujet.id}`)
  if (sujet?.statut) asked.set('statut', sujet.statut)
  // The public one is what an address without a version means, tomorrow too.
  if (edition && edition.statut !== 'publiee') asked.set('edition', edition.id)
  for (const [name, value] of Object.entries(more)) asked.set(name, value)
  return `/emplois/${donnees.emploi.id}/${page}?${asked}`
}
