import { AwsClient } from 'aws4fetch'
import type { FileGateway } from './file-gateway.ts'

export type S3Options = {
  readonly endpoint: string
  readonly bucket: string
  readonly accessKey: string
  readonly secretKey: string
  readonly region: string
}

const NOT_FOUND = 404

/** Files in a bucket of an S3-compatible store, addressed by path; aws4fetch retries what a store asks to retry. */
export const s3Files = ({ endpoint, bucket, accessKey, secretKey, region }: S3Options): FileGateway => {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    region,
    service: 's3',
    retries: 3,
  })
  const placeOf = (empreinte: string): string => `${endpoint}/${bucket}/${empreinte}`
  const failed = (deed: string, status: number, said: string): Error =>
    new Error(`${deed} refused by the file store: ${status} ${said.slice(0, 200)}`)
  return {
    put: async (empreinte, bytes, typeMime) => {
      const answer = await client.fetch(placeOf(empreinte), {
        method: 'PUT',
        body: Buffer.from(bytes),
        headers: { 'content-type': typeMime },
      })
      const said = await answer.text()
      if (!answer.ok) throw failed('put', answer.status, said)
    },
    get: async (empreinte) => {
      const answer = await client.fetch(placeOf(empreinte))
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
      const said = await answer.text()
      // A missing bucket is not a missing file: answering "nothing kept" would lose one.
      if (answer.status === NOT_FOUND && !said.includes('NoSuchBucket')) return undefined
      throw failed('get', answer.status, said)
    },
    remove: async (empreinte) => {
      const answer = await client.fetch(placeOf(empreinte), { method: 'DELETE' })
      const said = await answer.text()
      if (!answer.ok && !(answer.status === NOT_FOUND && !said.includes('NoSuchBucket')))
        throw failed('remove', answer.status, said)
    },
  }
}
