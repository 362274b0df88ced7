import { type AppParts, createApp } from '../../../server/http/app'
import type { WebCall } from '../../../server/http/call-door'
import { listen } from '../../../server/http/listen'
import { liveFeed } from '../../../server/http/live-feed'
import type { Reply } from '../../../src/contract/reply'

/** The web server on a free port with a stand-in behind the doors that remembers each call. */
export interface TestWeb {
  url: string
  calls: WebCall[]
  /** Versions the live feed reads. */
  versions: Map<string, number>
  close(): Promise<void>
}

/** Starts it; `parts` replaces what a test wants to be otherwise. */
export async function startWeb(parts: Partial<AppParts> = {}): Promise<TestWeb> {
  const calls: WebCall[] = []
  const versions = new Map<string, number>()
  const feed = liveFeed(
    async topics => new Map([...versions].filter(([topic]) => topics.includes(topic))),
    20,
  )
  const run = async (call: WebCall) => {
    calls.push(call)
    const reply: Reply<unknown> = { ok: true, data: call.input, serverTime: new Date().toISOString() }
    return { status: 200, reply }
  }
  const web = await listen(0, '127.0.0.1')
  web.use(
    createApp({
      run,
      isCrowd: name => name === 'rounds.screen',
      openApi: () => ({ openapi: '3.1.0' }),
      feed,
      topicOf: session => `session:${session}`,
      probe: async () => [],
      pages: '/nowhere',
      origins: [],
      proxyHops: 0,
      isHttps: false,
      onError: () => undefined,
      ...parts,
    }),
  )
  const close = async () => {
    feed.stop()
    await web.close(1_000)
  }
  return { url: `http://127.0.0.1:${web.port}`, calls, versions, close }
}
