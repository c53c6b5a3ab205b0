/** The whole installation into one file: rows at one moment, then the bytes of every file they name. */
import { createHash } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import type { Pool, PoolClient } from 'pg'
import type { FileGateway } from '#src/gateways/files/file-gateway.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { describeTables } from '#src/store/backup/describe-tables.ts'
import { atOneMoment, readRows } from '#src/store/backup/read-rows.ts'
import { listDone, listMigrations, refuseForeign } from '#src/store/migrate.ts'
import { FORMAT, writeBackupFile } from './backup-file.ts'
import type { FileHeader, Header, Line } from './ligne.schema.ts'

export type Source = { readonly pool: Pool; readonly files: FileGateway }
export type Contenu = { readonly lignes: number; readonly fichiers: number; readonly octets: number }
export type RefusSauvegarde = { readonly code: 'existe' | 'fichier-perdu' | 'vide'; readonly detail: string }

/** Thrown through the stream, turned into a refusal at its end. */
class FileLost extends Error {}

const CHUNK = 48 * 1024

async function* fileLines(files: FileGateway, header: FileHeader): AsyncGenerator<Line> {
  const bytes = await files.get(header.fichier)
  const print = bytes && createHash('sha256').update(bytes).digest('hex')
  if (!bytes || print !== header.fichier) throw new FileLost(header.fichier)
  yield { ...header, taille: bytes.length }
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield Buffer.from(bytes.subarray(at, at + CHUNK)).toString('base64')
}

const listFiles = async (client: PoolClient): Promise<readonly FileHeader[]> => {
  const { rows } = await client.query<FileHeader>(
    `select empreinte as fichier, type_mime as "typeMime", taille from fichier order by empreinte`,
  )
  return rows
}

const headerOf = async (client: PoolClient, now: Date): Promise<Header> => {
  const done = await listDone(client)
  refuseForeign(listMigrations(), done)
  return { cohorte: 'sauvegarde', format: FORMAT, le: now.toISOString(), migrations: done }
}

/** Writes the file under a side name, renamed once whole. Throws StartError when the database is newer than the code. */
export const saveInstallation = async (
  { pool, files }: Source,
  file: string,
  now: Date,
): Promise<Result<Contenu, RefusSauvegarde>> => {
  if (existsSync(file)) return refus({ code: 'existe', detail: file })
  const contenu = { lignes: 0, fichiers: 0, octets: 0 }
  const half = `${file}.${process.pid}.partiel`
  try {
    return await atOneMoment(pool, async (client) => {
      const header = await headerOf(client, now)
      if (header.migrations.length === 0) return refus({ code: 'vide' as const, detail: '' })
      async function* lines(): AsyncGenerator<Line> {
        yield header
        for (const shape of await describeTables(client)) {
          yield shape
          for await (const row of readRows(client, shape)) {
            contenu.lignes += 1
            yield row
          }
        }
        for (const one of await listFiles(client)) {
          yield* fileLines(files, one)
          contenu.fichiers += 1
          contenu.octets += one.taille
        }
      }
      await writeBackupFile(half, lines())
      renameSync(half, file)
      return ok(contenu)
    })
  } catch (error) {
    if (error instanceof FileLost) return refus({ code: 'fichier-perdu', detail: error.message })
    throw error
  } finally {
    rmSync(half, { force: true })
  }
}
