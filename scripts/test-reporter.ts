/** One line of JSON per finished test, for scripts/test.ts to count. */
import { relative } from 'node:path'

export type Finished = {
  readonly name: string
  readonly file: string
  readonly result: 'passed' | 'failed' | 'skipped'
}

/** What Node says of a test that ended; `skip` and `todo` hold true or a reason. */
type TestEvent = {
  readonly type: string
  readonly data: {
    readonly name: string
    readonly file?: string
    readonly details: { readonly type?: string }
    readonly skip?: string | boolean
    readonly todo?: string | boolean
  }
}

const isSaid = (mark: string | boolean | undefined): boolean => mark !== undefined && mark !== false

const resultOf = ({ type, data }: TestEvent): Finished['result'] => {
  if (isSaid(data.skip) || isSaid(data.todo)) return 'skipped'
  return type === 'test:pass' ? 'passed' : 'failed'
}

/** Node asks for a default export here. */
export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of source) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const { name, file, details } = event.data
    if (details.type === 'suite') continue
    const finished: Finished = {
      name,
      file: file ? relative(process.cwd(), file) : '',
      result: resultOf(event),
    }
    yield `${JSON.stringify(finished)}\n`
  }
}
