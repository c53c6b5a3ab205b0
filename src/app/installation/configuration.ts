/** What the environment asks of the installation, checked before anything starts. */
import { ok, type Result, refus } from '#src/kit/result.ts'

export type Configuration = {
  readonly port: number
  readonly host: string
  /** Public address, without a final slash. */
  readonly url: string
  readonly dataFolder: string
  /** null: the embedded engine. */
  readonly databaseUrl: string | null
  /** null: mails wait in the outbox and a page shows them. */
  readonly smtpUrl: string | null
  /** Who the mails are from: 'Cohorte <cohorte@univ.exemple>'. */
  readonly smtpFrom: string
  /** null: files in the data folder. */
  readonly s3: ConfigurationS3 | null
  readonly demonstration: boolean
  /** false: nobody asks printed links whether they answer, and no request leaves the installation for them. */
  readonly suitLiens: boolean
}

export type ConfigurationS3 = {
  readonly endpoint: string
  readonly bucket: string
  readonly accessKey: string
  readonly secretKey: string
  readonly region: string
}

/** One variable that cannot be read; its value is never repeated, it may hold a password. */
export type Defaut = {
  readonly variable: string
  readonly code:
    | 'entier'
    | 'adresse'
    | 'adresse-serveur'
    | 'adresse-courrier'
    | 'expediteur'
    | 'oui-non'
    | 'manque'
    | 'hote'
}

type Environment = Readonly<Record<string, string | undefined>>

const HIGHEST_PORT = 65_535
const S3_NEEDED = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const

const isUrl = (text: string, protocols: readonly string[]): boolean =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol)

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= HIGHEST_PORT

const isOuiNon = (text: string): boolean => text === 'oui' || text === 'non'

const RULES: readonly (readonly [string, Defaut['code'], (text: string) => boolean])[] = [
  ['PORT', 'entier', (text) => isPort(text) && Number(text) > 0],
  ['HOST', 'hote', (text) => /^[\w.:-]+$/.test(text)],
  ['COHORTE_URL', 'adresse', (text) => isUrl(text, ['http:', 'https:'])],
  ['DATABASE_URL', 'adresse-serveur', (text) => isUrl(text, ['postgres:', 'postgresql:'])],
  ['SMTP_URL', 'adresse-courrier', (text) => isUrl(text, ['smtp:', 'smtps:'])],
  ['SMTP_FROM', 'expediteur', (text) => /^[^@\r\n]+@[^@\s]+$/.test(text)],
  ['S3_ENDPOINT', 'adresse', (text) => isUrl(text, ['http:', 'https:'])],
  ['COHORTE_DEMO', 'oui-non', isOuiNon],
  ['COHORTE_LIENS', 'oui-non', isOuiNon],
]

/** An empty variable is one that is not set. */
const given = (env: Environment, variable: string): string | undefined => env[variable]?.trim() || undefined

const defautsOf = (env: Environment): readonly Defaut[] => {
  const unread = RULES.filter(([variable, , isRight]) => {
    const text = given(env, variable)
    return text !== undefined && !isRight(text)
  }).map(([variable, code]) => ({ variable, code }))
  const anyS3 = S3_NEEDED.some((variable) => given(env, variable) !== undefined)
  const missing = anyS3 ? S3_NEEDED.filter((variable) => given(env, variable) === undefined) : []
  return [...unread, ...missing.map((variable) => ({ variable, code: 'manque' as const }))]
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '')

const s3Of = (env: Environment): ConfigurationS3 | null => {
  const endpoint = given(env, 'S3_ENDPOINT')
  if (endpoint === undefined) return null
  return {
    endpoint: withoutSlash(endpoint),
    bucket: given(env, 'S3_BUCKET') ?? '',
    accessKey: given(env, 'S3_ACCESS_KEY') ?? '',
    secretKey: given(env, 'S3_SECRET_KEY') ?? '',
    region: given(env, 'S3_REGION') ?? 'us-east-1',
  }
}

/** Reads the environment; refuses with every variable that cannot be read. */
export const readConfiguration = (
  env: Environment,
  defaultFolder: string,
): Result<Configuration, readonly Defaut[]> => {
  const defauts = defautsOf(env)
  if (defauts.length > 0) return refus(defauts)
  const port = Number(given(env, 'PORT') ?? 3000)
  const databaseUrl = given(env, 'DATABASE_URL') ?? null
  const demonstration = given(env, 'COHORTE_DEMO')
  const url = withoutSlash(given(env, 'COHORTE_URL') ?? `http://localhost:${port}`)
  return ok({
    port,
    host: given(env, 'HOST') ?? '127.0.0.1',
    url,
    dataFolder: given(env, 'COHORTE_DATA') ?? defaultFolder,
    databaseUrl,
    smtpUrl: given(env, 'SMTP_URL') ?? null,
    smtpFrom: given(env, 'SMTP_FROM') ?? `Cohorte <cohorte@${new URL(url).hostname}>`,
    s3: s3Of(env),
    // A server is where real people live: the demonstration comes only when asked.
    demonstration: demonstration === undefined ? databaseUrl === null : demonstration === 'oui',
    suitLiens: given(env, 'COHORTE_LIENS') !== 'non',
  })
}
