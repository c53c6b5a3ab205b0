import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import type { Maquette } from '#src/domain/offre/maquette.schema.ts'
import { programmeArbitraire, texteArbitraire, unProgramme } from '#test/programme.ts'
import { parseCsv, renderCsv } from './csv.ts'
import { COLONNES_HEURES, tabulateMaquette } from './maquette-table.ts'
import { readMaquetteTable } from './read-maquette.ts'
import type { Table } from './table.ts'
import { renderXlsx } from './xlsx.ts'

const relire = (texte: string): Table => {
  const read = parseCsv(texte)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

it('a French spreadsheet opens it: BOM, semicolons, CRLF, decimal comma', () => {
  const texte = renderCsv({
    nom: 't',
    colonnes: ['a', 'b'],
    lignes: [
      ['é;"', 1.5],
      [null, 12],
    ],
  })
  assert.equal(texte, '\ufeffa;b\r\n"é;""";1,5\r\n;12\r\n')
})

it('no cell runs when the file is opened', () => {
  const HOSTILE = [
    '=1+1',
    '+1',
    '-1+cmd',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    "'=1",
    '＝1',
    '=HYPERLINK("http://x";"y")',
  ]
  const texte = renderCsv({ nom: 't', colonnes: ['x'], lignes: HOSTILE.map((one) => [one]) })
  for (const line of texte.split('\r\n').slice(1))
    assert.doesNotMatch(line.replace(/^"/, ''), /^\s*[=+\-@＝＋－＠]/, line)
  assert.deepEqual(
    relire(texte).lignes.map(([cell]) => cell),
    HOSTILE,
  )
})

it('any table of texts comes back', () => {
  const cell = fc.option(
    texteArbitraire.map((texte) => texte.toWellFormed()),
    { nil: null },
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 }), (lignes) => {
      assert.deepEqual(relire(renderCsv({ nom: '', colonnes: ['a', 'b', 'c'], lignes })).lignes, lignes)
    }),
  )
})

/** What a table keeps: hours summed by mode, lists without line breaks, blocks that are used. */
const canon = (maquette: Maquette): Maquette => {
  const used = new Set(maquette.semestres.flatMap(({ parties }) => parties.map(({ bloc }) => bloc)))
  const plain = (list: readonly string[]) =>
    list.map((one) => one.replaceAll(/\s*[\r\n]+\s*/g, ' ')).filter(Boolean)
  return {
    blocs: maquette.blocs
      .filter(({ code }) => used.has(code))
      .toSorted((a, b) => [...used].indexOf(a.code) - [...used].indexOf(b.code)),
    semestres: maquette.semestres.map(({ code, parties }) => ({
      code,
      parties: parties.map(({ bloc, ues }) => ({
        bloc,
        ues: ues.map((ue) => ({
          ...ue,
          responsables: plain(ue.responsables),
          ecs: ue.ecs.map((ec) => ({
            ...ec,
            responsables: plain(ec.responsables),
            ...(ec.competences && { competences: plain(ec.competences) }),
            ...(ec.objectifs && { objectifs: plain(ec.objectifs) }),
            statuts: (['FI', 'FC', 'APP', 'PRO'] as const).filter((statut) => ec.statuts.includes(statut)),
            volumes: COLONNES_HEURES.flatMap(([, mode]) => {
              const own = ec.volumes.filter((volume) => volume.mode === mode)
              return own.length > 0
                ? [{ mode, heures: own.reduce((sum, { heures }) => sum + heures, 0) }]
                : []
            }),
          })),
        })),
      })),
    })),
  }
}

it('any maquette comes back from its CSV', () => {
  fc.assert(
    fc.property(programmeArbitraire, ({ maquette }) => {
      const clean = JSON.parse(JSON.stringify(maquette), (_, v) =>
        typeof v === 'string' ? v.toWellFormed() : v,
      )
      const read = readMaquetteTable(relire(renderCsv(tabulateMaquette(clean))))
      assert.deepEqual(read, { ok: true, value: canon(clean) })
    }),
    { numRuns: 200 },
  )
})

it('a table made by hand, without ranks, is grouped as it reads', () => {
  const csv = 'Semestre;UE;EC;CM;ECTS EC\nS1;Droit;Public;12 h;3\nS1;Droit;Privé;;\nS2;Éco;Micro;7,5;2\n'
  const read = readMaquetteTable(relire(csv))
  assert.ok(read.ok)
  assert.deepEqual(
    read.value.semestres.map(({ code, parties }) => [
      code,
      parties[0]?.ues.map((ue) => [ue.intitule, ue.ecs.length]),
    ]),
    [
      ['S1', [['Droit', 2]]],
      ['S2', [['Éco', 1]]],
    ],
  )
  assert.deepEqual(read.value.semestres[1]?.parties[0]?.ues[0]?.ecs[0]?.volumes, [
    { mode: 'CM', heures: 7.5 },
  ])
})

it('says which number is none, and which column is absent', () => {
  assert.deepEqual(readMaquetteTable(relire('EC;CM\nDroit;douze\n')), {
    ok: false,
    refus: { code: 'tableau.nombre', colonne: 'CM', ligne: 2 },
  })
  assert.deepEqual(readMaquetteTable(relire('a;b\n1;2\n')), {
    ok: false,
    refus: { code: 'tableau.colonne', colonne: 'EC' },
  })
  assert.deepEqual(parseCsv('"a;b'), { ok: false, refus: { code: 'csv.mal-forme', ligne: 1 } })
  assert.deepEqual(parseCsv(''), { ok: false, refus: { code: 'csv.vide', ligne: 0 } })
})

it('a workbook holds the same cells, and = stays a text', async () => {
  const { maquette } = unProgramme()
  const hostile: Table = { nom: 'a/b:c', colonnes: ['x'], lignes: [['=1+1'], ['\u0001é'], [2.5], [null]] }
  const book = await readXlsx(await renderXlsx([tabulateMaquette(maquette), hostile]))
  assert.deepEqual(
    book.sheets.map(({ name }) => name),
    ['Maquette', 'a b c'],
  )
  assert.equal(book.sheets[0]?.rows[1]?.[10], 'Communication publique')
  assert.equal(book.sheets[0]?.rows[1]?.[12], 12)
  assert.deepEqual(book.sheets[1]?.rows.slice(1, 4), [['=1+1'], ['é'], [2.5]])
  assert.equal(book.sheets[1]?.cells?.get('1,0')?.formula, undefined)
})
