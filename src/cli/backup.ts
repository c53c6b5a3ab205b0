import { resolve } from 'node:path'
import { openSource } from '#src/app/installation/open-source.ts'
import { restoreInstallation } from '#src/app/sauvegarde/restore-installation.ts'
import { saveInstallation } from '#src/app/sauvegarde/save-installation.ts'
import { sayBoth, withConfiguration } from './with-configuration.ts'

const withFile = async (
  [given]: readonly string[],
  deed: (file: string) => Promise<number>,
): Promise<number> => {
  if (given === undefined) {
    console.error(sayBoth('sauvegarde.usage'))
    return 2
  }
  return deed(resolve(given))
}

/** `backup FILE`: the whole installation into one new file, while the application runs or not. */
export const backupCommand = (args: readonly string[]): Promise<number> =>
  withFile(args, (file) =>
    withConfiguration(async (configuration) => {
      const source = await openSource(configuration, true)
      try {
        const saved = await saveInstallation(source, file, new Date())
        if (!saved.ok) {
          console.error(sayBoth(`sauvegarde.refus.${saved.refus.code}`, { detail: saved.refus.detail }))
          return 1
        }
        console.log(sayBoth('sauvegarde.faite', { fichier: file, ...saved.value }))
        return 0
      } finally {
        await source.close()
      }
    }),
  )

/** `restore FILE`: into an empty installation that nobody has open. */
export const restoreCommand = (args: readonly string[]): Promise<number> =>
  withFile(args, (file) =>
    withConfiguration(async (configuration) => {
      const source = await openSource(configuration, false)
      try {
        const restored = await restoreInstallation(source, file)
        if (!restored.ok) {
          console.error(sayBoth(`sauvegarde.refus.${restored.refus.code}`, { detail: file }))
          return 1
        }
        console.log(sayBoth('sauvegarde.restauree', restored.value))
        return 0
      } finally {
        await source.close()
      }
    }),
  )
