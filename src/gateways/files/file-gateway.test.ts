import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { FileGateway } from './file-gateway.ts'
import { folderFiles } from './folder-files.ts'
import { s3Files } from './s3-files.ts'

/** s3rver ships no types; this is what we use of it. */
type Store = { run: () => Promise<AddressInfo>; close: () => Promise<void> }
const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => Store

const place = mkdtempSync(join(tmpdir(), 'cohorte-fichiers-'))
const directory = join(place, 's3')
const store = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory,
  configureBuckets: [{ name: 'cohorte' }],
})
let endpoint = ''
before(async () => {
  endpoint = `http://127.0.0.1:${(await store.run()).port}`
})
after(async () => {
  await store.close()
  rmSync(place, { recursive: true, force: true })
})

const s3With = (changes: object): FileGateway =>
  s3Files({
    endpoint,
    bucket: 'cohorte',
    accessKey: 'S3RVER',
    secretKey: 'S3RVER',
    region: 'us-east-1',
    ...changes,
  })
const printOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const GATEWAYS = {
  'a folder': (): FileGateway => folderFiles(join(place, 'dossier')),
  'an S3 store': (): FileGateway => s3With({}),
}

for (const [name, open] of Object.entries(GATEWAYS))
  describe(`files in ${name}`, () => {
    it('gives back the bytes that were put, empty or large', async () => {
      const files = open()
      for (const bytes of [Buffer.alloc(0), Buffer.from('une maquette'), randomBytes(5_000_000)]) {
        await files.put(printOf(bytes), bytes, 'application/octet-stream')
        assert.deepEqual(Buffer.from((await files.get(printOf(bytes))) ?? 'nothing'), bytes)
      }
    })

    it('twice the same bytes is once, even at the same moment', async () => {
      const files = open()
      const bytes = randomBytes(10_000)
      await Promise.all([1, 2, 3].map(() => files.put(printOf(bytes), bytes, 'text/plain')))
      assert.deepEqual(Buffer.from((await files.get(printOf(bytes))) ?? 'nothing'), bytes)
    })

    it('forgets what it is told to, once or twice', async () => {
      const files = open()
      const bytes = randomBytes(1_000)
      await files.put(printOf(bytes), bytes, 'text/plain')
      await files.remove(printOf(bytes))
      assert.equal(await files.get(printOf(bytes)), undefined)
      await files.remove(printOf(bytes))
    })

    it('says undefined of what it does not keep', async () => {
      assert.equal(await open().get(printOf(Buffer.from('jamais déposé'))), undefined)
    })
  })

it('an S3 store that refuses is a failure, never an absent file', async () => {
  const bytes = Buffer.from('une maquette')
  const put = (files: FileGateway) => files.put(printOf(bytes), bytes, 'text/plain')
  await assert.rejects(put(s3With({ accessKey: 'AUTRE' })), /refused by the file store: 403/)
  await assert.rejects(put(s3With({ bucket: 'ailleurs' })), /refused by the file store: 404/)
  await assert.rejects(s3With({ bucket: 'ailleurs' }).get(printOf(bytes)), /refused by the file store: 404/)
})
