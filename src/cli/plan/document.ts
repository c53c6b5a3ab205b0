import { constants } from 'node:fs'
import { access, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ok, type Result, refus } from '#src/kit/result.ts'

/** A text read from the disk, and the encoding its bytes go back in. */
export type Document = { readonly texte: string; readonly encoding: 'utf8' | 'latin1' }

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'il n’existe pas',
  EISDIR: 'c’est un dossier',
  EACCES: 'le droit de le lire ou de l’écrire manque',
  EPERM: 'le droit de le lire ou de l’écrire manque',
  ENOTDIR: 'un élément de son chemin n’est pas un dossier',
  EROFS: 'le disque est en lecture seule',
  ENOSPC: 'le disque est plein',
  ERR_FS_FILE_TOO_LARGE: 'il dépasse 2 Go',
}
const whyOf = (error: unknown): string => {
  const { code = '' } = error as NodeJS.ErrnoException
  return WHY[code] ?? code
}

/**
 * Reads a text: UTF-8, or else one byte a character (Windows-1252 and its like), so that names go out with the
 * bytes they came in with. Refused with a sentence.
 */
export const readDocument = async (file: string): Promise<Result<Document, string>> => {
  let octets: Buffer
  try {
    octets = await readFile(file)
  } catch (error) {
    return refus(`fichier illisible : ${file} : ${whyOf(error)}`)
  }
  if (octets.includes(0))
    return refus(`${file} n’est pas un fichier texte (ou il est en UTF-16) : enregistrez-le en UTF-8`)
  try {
    return ok({ texte: new TextDecoder('utf-8', { fatal: true }).decode(octets), encoding: 'utf8' })
  } catch {
    return ok({ texte: octets.toString('latin1'), encoding: 'latin1' })
  }
}

/** Parses JSON; what is wrong is a sentence. */
export const parseJson = (file: string, texte: string): Result<unknown, string> => {
  try {
    return ok(JSON.parse(texte))
  } catch (error) {
    return refus(`${file} n’est pas du JSON : ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Whether a result could be written there, asked before hours are spent on it; null: yes, else a sentence. */
export const cannotWrite = async (out: string | null): Promise<string | null> => {
  if (out === null) return null
  try {
    const there = await stat(out).catch(() => null)
    if (there?.isDirectory()) return `--out ${out} : c’est un dossier, donnez le nom d’un fichier`
    await access(there ? out : dirname(out), constants.W_OK)
    return null
  } catch (error) {
    return `--out ${out} : ${folderWhy(error)}`
  }
}
const folderWhy = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'son dossier n’existe pas, créez-le' : whyOf(error)

/** Writes a result to its file, or to the standard output; there too when the file cannot be had any more: nothing is lost. */
export const writeResult = async (
  out: string | null,
  texte: string,
  encoding: Document['encoding'] = 'utf8',
): Promise<string | null> => {
  if (out !== null)
    try {
      await writeFile(out, texte, encoding)
      return null
    } catch (error) {
      process.stdout.write(Buffer.from(texte, encoding))
      return `--out ${out} : ${whyOf(error)} ; le résultat est sur la sortie standard`
    }
  process.stdout.write(Buffer.from(texte, encoding))
  return null
}
