/** What a line of a backup may be; its hash proves that it is whole, not that Cohorte wrote it. */
import { z } from 'zod'

const headerSchema = z.object({
  cohorte: z.literal('sauvegarde'),
  format: z.number(),
  le: z.string(),
  migrations: z.array(z.object({ numero: z.number(), nom: z.string(), empreinte: z.string() })).readonly(),
})
export type Header = Readonly<z.infer<typeof headerSchema>>

const fileSchema = z.object({ fichier: z.string(), typeMime: z.string(), taille: z.number() })
export type FileHeader = Readonly<z.infer<typeof fileSchema>>

const tableSchema = z.object({
  table: z.string(),
  colonnes: z.array(z.string()).readonly(),
  types: z.array(z.string()).readonly(),
  sequences: z.array(z.object({ colonne: z.string(), valeur: z.string(), servie: z.boolean() })).readonly(),
})
const rowSchema = z.array(z.string().nullable()).readonly()

const lineSchema = z.union([z.string(), rowSchema, tableSchema, fileSchema])
export type Line = z.infer<typeof lineSchema> | Header

/** The format of a file that says it is a backup, whichever its shape; null for any other. */
export const formatOf = (line: unknown): number | null => {
  const read = headerSchema.pick({ cohorte: true, format: true }).safeParse(line)
  return read.success ? read.data.format : null
}

export const readHeader = (line: unknown): Header | null => headerSchema.safeParse(line).data ?? null

export const readLine = (line: unknown): Line | null => lineSchema.safeParse(line).data ?? null
