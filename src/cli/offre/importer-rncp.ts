import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { openSource } from '#src/app/installation/open-source.ts'
import { importerSurPlace } from '#src/app/offre/rncp/deposer-import.ts'
import { parseNumeros } from '#src/domain/offre/rncp/import.rules.ts'
import { withConfiguration } from '../with-configuration.ts'

type Choix = { readonly tout: boolean; readonly liste?: string | undefined }

/** `rncp FICHIER --importer`: writes the fiches into the installation; prints what was kept, changed and refused. */
export const importerRncp = async (file: string, { tout, liste }: Choix): Promise<number> => {
  const numeros = parseNumeros(liste ?? '')
  if (liste !== undefined && (tout || numeros.length === 0)) {
    process.stderr.write('--liste RNCP38175,RNCP34567 | --tout\n')
    return 2
  }
  const { size } = await stat(file)
  return withConfiguration(async (configuration) => {
    const source = await openSource(configuration, true)
    try {
      const done = await importerSurPlace(
        { db: source.db, now: () => new Date() },
        {
          nom: basename(file),
          portee: tout ? 'tout' : liste === undefined ? 'niveau_7' : 'liste',
          numeros,
          taille: size,
          bytes: createReadStream(file, { highWaterMark: 1 << 18 }),
        },
      )
      process.stdout.write(`${JSON.stringify(done.ok ? done.value : { refus: done.refus }, null, 2)}\n`)
      return done.ok ? 0 : 1
    } finally {
      await source.close()
    }
  })
}
