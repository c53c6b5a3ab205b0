import { lookup } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublique } from './adresse-publique.ts'

/** `muet`: the server itself says the page is gone. All that says less is `inconnu`. */
export type EtatLien = 'repond' | 'muet' | 'inconnu'
export type ConsulterLien = (adresse: string) => Promise<EtatLien>

export type ReglesLien = {
  readonly permet: (ip: string) => boolean
  /** As a URL writes it: '' is the port of its scheme. */
  readonly ports: readonly string[]
  /** Longest wait for one answer, in milliseconds. */
  readonly attente: number
}
const REGLES: ReglesLien = { permet: isPublique, ports: [''], attente: 8_000 }
const RENVOIS_MAX = 4
const PARTIE = new Set([404, 410])

type Reponse = { readonly statut: number; readonly vers: string | null }

/** The address is judged where the socket takes it: a name that changes between two questions gains nothing. */
const lookupPermis =
  (permet: ReglesLien['permet']): LookupFunction =>
  (nom, options, done) => {
    lookup(nom, { ...options, all: true }, (error, found) => {
      const first = found?.[0]
      if (error || !first) return done(error ?? new Error('no address'), '', 4)
      if (!found.every(({ address }) => permet(address)))
        return done(new Error('not a public address'), '', 4)
      return options.all ? done(null, found) : done(null, first.address, first.family)
    })
  }

const ask = (url: URL, methode: 'HEAD' | 'GET', { permet, attente }: ReglesLien): Promise<Reponse> =>
  new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      {
        method: methode,
        agent: false,
        lookup: lookupPermis(permet),
        signal: AbortSignal.timeout(attente),
        headers: { 'user-agent': 'Cohorte (verification de liens)', accept: '*/*' },
      },
      (answer) => {
        resolve({ statut: answer.statusCode ?? 0, vers: answer.headers.location ?? null })
        // The head says enough: the body is not read.
        answer.destroy()
      },
    )
    request.on('error', reject)
    request.end()
  })

const isAllowed = (url: URL, { permet, ports }: ReglesLien): boolean => {
  const hote = url.hostname.replace(/^\[|\]$/g, '')
  return (
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    ports.includes(url.port) &&
    url.username === '' &&
    url.password === '' &&
    // A literal address is never looked up.
    (isIP(hote) === 0 || permet(hote))
  )
}

const follow = async (depart: URL, methode: 'HEAD' | 'GET', regles: ReglesLien): Promise<number | null> => {
  let url = depart
  for (let renvois = 0; renvois <= RENVOIS_MAX; renvois += 1) {
    if (!isAllowed(url, regles)) return null
    const { statut, vers } = await ask(url, methode, regles)
    if (statut < 300 || statut >= 400 || vers === null) return statut
    url = new URL(vers, url)
  }
  return null
}

/** Asks a link whether it answers: HEAD, then GET where HEAD is not enough; never an address that is not public. */
export const createConsulterLien =
  (regles: ReglesLien = REGLES): ConsulterLien =>
  async (adresse) => {
    try {
      const url = new URL(adresse)
      for (const methode of ['HEAD', 'GET'] as const) {
        const statut = await follow(url, methode, regles)
        if (statut === null) return 'inconnu'
        if (statut >= 200 && statut < 300) return 'repond'
        if (methode === 'GET' && PARTIE.has(statut)) return 'muet'
      }
      return 'inconnu'
    } catch {
      return 'inconnu'
    }
  }
