import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newId } from '#src/kit/id.ts'
import type { FileGateway } from './file-gateway.ts'

/** Files in a folder: two levels of two letters, a side name until whole. */
export const folderFiles = (folder: string): FileGateway => {
  const placeOf = (empreinte: string): string =>
    join(folder, empreinte.slice(0, 2), empreinte.slice(2, 4), empreinte)
  return {
    put: async (empreinte, bytes) => {
      const place = placeOf(empreinte)
      await mkdir(dirname(place), { recursive: true })
      const half = `${place}.${newId()}`
      await writeFile(half, bytes, { flush: true })
      await rename(half, place)
    },
    get: async (empreinte) => {
      try {
        return await readFile(placeOf(empreinte))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    remove: (empreinte) => rm(placeOf(empreinte), { force: true }),
  }
}
