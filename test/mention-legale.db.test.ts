/** « Document non contractuel »: on all that presents a programme, on nothing that binds anybody. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { CODES_PROFIL, type CodeProfil, PROFILS } from '#src/formats/profil/profil.ts'
import { parseXlsx } from '#src/formats/tableau/read-xlsx.ts'
import { loadProgramme } from '#src/store/offre/millesime-store.ts'
import { routeTable } from '#src/web/route-table.ts'
import { useDatabase } from './database.ts'
import { routeExamples } from './route-examples.ts'
import { signedIn } from './visitor.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = MILLESIMES_DEMONSTRATION
/** The apprentices of the promotion, as the demonstration numbers them. */
const APPRENTIS = '12000000-0000-4000-8000-000000010001'
const MENTION = /document\s+non\s+contractuel/i

/** Addresses that present a programme to the outside. */
const PROMOTION = [
  'GET /formations/:adresse',
  'GET /formations/:adresse/versions/:numero{[0-9]+}',
  'GET /formations/:fichier{[a-z0-9-]+\\.pdf}',
  'GET /formations/:adresse/versions/:fichier{[0-9]+\\.pdf}',
  'GET /formations/:adresse/depliant.pdf',
  'GET /programmes/:id/maquette.csv',
  'GET /programmes/:id/maquette.xlsx',
  'GET /programmes/:id/matrice.csv',
  'GET /programmes/:id/matrice.xlsx',
]
/** Files somebody is bound by: who attended, who is on the roll, when one must be where. */
const LIANT = [
  'GET /apprenants/:id/certificat.pdf',
  'GET /emargements/:id/export/:fichier',
  'GET /programmes/:id/apprenants.csv',
  'GET /programmes/:id/apprenants.xlsx',
  'GET /emplois/:id/services.csv',
  'GET /emplois/:id/services.xlsx',
  'GET /emplois/:id/annee.pdf',
  'GET /emplois/:id/semaine.pdf',
  'GET /emplois/:id/seances.csv',
  'GET /emplois/:id/seances.xlsx',
  'GET /agenda/:fichier{[A-Za-z0-9_-]+\\.ics}',
  'GET /agenda/:fichier{[A-Za-z0-9_-]+\\.pdf}',
]
/**
 * Neither: a style, a map of the site, somebody else's text given back as it came, the working tables of the house
 * (who shares which EC, how far the official blocks are covered, its registers).
 */
const AUTRE = [
  'GET /marques/:fichier{[0-9a-f]+\\.css}',
  'GET /sitemap.xml',
  'GET /brochures/:id/fichier',
  'GET /programmes/:id/mutualisations.csv',
  'GET /programmes/:id/mutualisations.xlsx',
  'GET /programmes/:id/rncp.csv',
  'GET /programmes/:id/rncp.xlsx',
]
const REGISTRE = /\/:registre\/tableau\.csv$/

const textOf = async (answer: Response): Promise<string> => {
  const octets = new Uint8Array(await answer.arrayBuffer())
  const type = answer.headers.get('content-type') ?? ''
  if (type.includes('spreadsheet')) {
    const table = await parseXlsx(octets)
    assert.ok(table.ok)
    return JSON.stringify(table.value)
  }
  if (!type.includes('pdf')) return new TextDecoder().decode(octets)
  const document = await getDocument({ data: octets }).promise
  const pages: string[] = []
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages.join(' ')
}

const addressOf = async (name: string): Promise<string> => {
  const { objects } = routeExamples[name]!
  const { home } = (typeof objects === 'function' ? await objects(world.current.monde, null) : objects)!
  const chemin = name.replace(/^GET /, '')
  return chemin.replace(/:(\w+)(\{(?:[^{}]|\{[^}]*\})*\})?/g, (_, nom: string) => home[nom] ?? '')
}

const read = async (path: string): Promise<string> => {
  const answer = await (await signedIn(world.current.monde, 'philippine@demo.exemple')).get(path)
  assert.equal(answer.status, 200, path)
  const text = await textOf(answer)
  assert.ok(text.length > 40, path)
  return text
}

const FORMATION = 'formation/action/session'
const ORGANISME = 'formation/organisme-formation-responsable'
const LIEU = 'formation/action/lieu-de-formation/coordonnees'
const INSCRIPTION = `${FORMATION}/adresse-inscription/adresse`
const FRAIS = 'formation/action/extras[action]/extras[frais-pedagogiques]'
/** What the two strict profiles ask of a person who exports this programme. */
const COMMUNS = {
  [`${ORGANISME}/SIRET-organisme-formation/SIRET`]: '13002358500015',
  'formation/parcours-de-formation': '1',
  'formation/action/modalites-enseignement': '0',
  'formation/action/modalites-entrees-sorties': '0',
  [`${INSCRIPTION}/ligne`]: '104 avenue du Peuple-Belge',
}
const DONNES: Partial<Record<CodeProfil, Readonly<Record<string, string>>>> = {
  lheo: {
    ...COMMUNS,
    'formation/action/prise-en-charge-frais-possible': '1',
    [`${FORMATION}/periode/debut`]: '20250901',
    [`${FORMATION}/periode/fin`]: '20260630',
    [`${INSCRIPTION}/codepostal`]: '59000',
    [`${INSCRIPTION}/ville`]: 'Lille',
    [`${ORGANISME}/numero-activite`]: '32590000059',
    [`${ORGANISME}/coordonnees-organisme/coordonnees/courriel`]: 'x@y',
  },
  edof: {
    ...COMMUNS,
    [`${FRAIS}/extra[taux-tva]`]: '0',
    [`${FRAIS}/extra[frais-ht]`]: '6500',
    [`${FRAIS}/extra[frais-ttc]`]: '6500.00',
    'formation@datecrea': '20250908',
    'formation@datemaj': '20250908',
    'formation/certification/code-RNCP': 'RNCP35916',
    'formation/objectif-general-formation': '7',
    'formation/action/acces-handicapes': 'x',
    'formation/action/langue-formation': 'FR',
    [`${FORMATION}/etat-recrutement`]: '1',
    [`${LIEU}@numero`]: '1',
    [`${LIEU}/nom`]: 'Essai',
    [`${LIEU}/prenom`]: 'Camille',
    [`${LIEU}/telfixe/numtel`]: '0320000000',
    [`${LIEU}/courriel`]: 'x@y',
    [`${LIEU}/adresse@numero`]: '3',
    [`${INSCRIPTION}@numero`]: '2',
  },
}

const writeProfil = async (code: CodeProfil, programme: Programme): Promise<Uint8Array> => {
  const given = Object.entries(DONNES[code] ?? {}).map(([cle, valeur]) => [cle, { valeur, par: 'scolarité' }])
  const written = await PROFILS[code].write(programme, Object.fromEntries(given))
  assert.ok(written.ok, written.ok ? code : `${code}: ${JSON.stringify(written.refus.manque)}`)
  return written.value.octets
}
const textOfProfil = async (code: CodeProfil, programme: Programme): Promise<string> => {
  const octets = await writeProfil(code, programme)
  return textOf(new Response(Buffer.from(octets), { headers: { 'content-type': PROFILS[code].mime } }))
}

it('[M044] a programme that is no contract says so on every export, and no binding document does', async () => {
  const programme = await loadProgramme(world.current.db, mpt)
  assert.match(programme?.document.mentionLegale ?? '', MENTION)

  const files = routeTable
    .map(({ methode, chemin }) => `${methode} ${chemin}`)
    .filter((name) => /^GET .*(\.(?:pdf|csv|xlsx|ics|xml|json|zip|css)\b|fichier)/.test(name))
    .filter((name) => !REGISTRE.test(name))
  const known = new Set([...PROMOTION, ...LIANT, ...AUTRE])
  assert.deepEqual(
    files.filter((name) => !known.has(name)),
    [],
    'a file nobody has said binding or not',
  )

  for (const name of PROMOTION) {
    const path = await addressOf(name)
    assert.match(await read(path), MENTION, path)
  }
  for (const path of [`/programmes/${mpt}/matrice.csv?vue=synthese`, '/formations?format=csv'])
    assert.match(await read(path), MENTION, path)

  const jsonLd = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(
    await read('/formations/m2-mpt'),
  )
  assert.match(jsonLd?.[1] ?? '', MENTION)
  const { items } = JSON.parse(await read('/ooapi/programs')) as { items: { programId: string }[] }
  assert.ok(items.some(({ programId }) => programId === mpt))
  assert.match(await read(`/ooapi/programs/${mpt}`), MENTION)
  assert.match(await read(`/ooapi/programs/${mpt}/courses`), MENTION)

  assert.ok(programme)
  for (const code of CODES_PROFIL) {
    assert.match(await textOfProfil(code, programme), MENTION, code)
  }

  for (const name of LIANT) {
    if (name.includes('/agenda/')) continue
    const path = await addressOf(name)
    assert.doesNotMatch(await read(path), MENTION, path)
  }
  const philippine = await signedIn(world.current.monde, 'philippine@demo.exemple')
  const mine = await (await philippine.post('/mon-planning/agenda')).text()
  const cle = `groupe:${APPRENTIS}::employeur`
  const employeur = await philippine.post(`/emplois/${EMPLOIS_DEMONSTRATION.mpt}/agendas`, { cle })
  const agendas = [
    /\/agenda\/[A-Za-z0-9_-]+\.ics/.exec(mine)?.[0],
    /\/agenda\/[A-Za-z0-9_-]+\.pdf/.exec(await employeur.text())?.[0],
  ]
  for (const path of agendas) {
    assert.ok(path)
    assert.doesNotMatch(await read(path), MENTION, path)
  }
})

it('a notice written by a format is read back by it, and is no course of the maquette', async () => {
  const programme = await loadProgramme(world.current.db, mpt)
  assert.ok(programme)
  for (const code of ['lheo', 'cdm-fr', 'csv'] as const) {
    const written = await writeProfil(code, programme)
    const read = PROFILS[code].read?.(written)
    assert.ok(read?.ok, code)
    assert.equal(read.value[0]?.programme.document.mentionLegale, 'Document non contractuel', code)
    if (code === 'csv') assert.equal(read.value[0]?.programme.maquette.semestres.length, 2)
  }
})
