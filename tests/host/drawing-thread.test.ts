import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { PICTURES } from '../../cloudfunctions/shared/files/draw-pages'
import { samplePdf } from '../setup/sample-files'
import { serverBundle } from './support/server-bundle'

describe('the thread that draws pages', () => {
  it('lies beside the built server under the name it is asked for, and finds its packages there', async () => {
    const bundle = await serverBundle()
    try {
      expect(readFileSync(bundle.file, 'utf8')).toContain('./drawing-thread.mjs')
      const workerData = { ...PICTURES, memory: 100_000_000, bytes: await samplePdf(2) }
      const thread = new Worker(join(dirname(bundle.file), 'drawing-thread.mjs'), { workerData })
      const said: object[] = []
      thread.on('message', message => said.push(message))
      await new Promise((done, fail) => thread.on('exit', done).on('error', fail))
      expect(said).toMatchObject([
        { pages: 0 },
        { pages: 2 },
        { picture: { page: 1 } },
        { picture: { page: 2 } },
      ])
    } finally {
      bundle.remove()
    }
  })
})
