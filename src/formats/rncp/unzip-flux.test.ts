import assert from 'node:assert/strict'
import { it } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { readRncp } from './read-rncp.ts'
import { isZip, unzipFlux } from './unzip-flux.ts'

it('reads the flow inside its zip, beside other files, cut anywhere', async () => {
  const xml = `<FICHES>${'<FICHE><NUMERO_FICHE>RNCP1</NUMERO_FICHE></FICHE>'.repeat(5000)}</FICHES>`
  const zip = zipSync({ 'lisez-moi.txt': strToU8('x'), 'export_fiches_RNCP.xml': strToU8(xml) })
  assert.equal(isZip(zip), true)
  assert.equal(isZip(strToU8(xml)), false)
  const pieces = async function* () {
    for (let i = 0; i < zip.length; i += 777) yield zip.subarray(i, i + 777)
  }
  const read = await readRncp(unzipFlux(pieces()), () => undefined)
  assert.deepEqual(read, { ok: true, value: { version: null, fiches: 5000, illisibles: 0 } })
})
