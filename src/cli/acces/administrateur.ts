import { LIEN_MAX } from '#src/app/acces/duree.ts'
import { nommerAdministrateur } from '#src/app/acces/nommer-administrateur.ts'
import { openSource } from '#src/app/installation/open-source.ts'
import { sayBoth, withConfiguration } from '../with-configuration.ts'

/** `administrateur COURRIEL [PRENOM NOM]`: names an administrateur and prints the link that lets them in, once. */
export const administrateurCommand = async (args: readonly string[]): Promise<number> => {
  const [courriel, prenom, ...nom] = args
  if (!courriel) {
    console.error(sayBoth('acces.administrateur.usage'))
    return 2
  }
  return withConfiguration(async (configuration) => {
    const source = await openSource(configuration, true)
    try {
      const named = await nommerAdministrateur(
        { db: source.db, now: () => new Date(), url: configuration.url },
        {
          courriel,
          prenom: prenom ?? courriel.split('@')[0] ?? courriel,
          nom: nom.join(' ') || 'Administrateur',
        },
      )
      if (!named.ok) {
        console.error(sayBoth('acces.administrateur.courriel', { courriel }))
        return 1
      }
      console.log(sayBoth('acces.administrateur.fait', { courriel, minutes: LIEN_MAX / 60_000 }))
      console.log(`\n${named.value}`)
      return 0
    } finally {
      await source.close()
    }
  })
}
