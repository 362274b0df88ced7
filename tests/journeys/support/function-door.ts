import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FunctionName } from '../../../src/contract/operations'
import type { Reply } from '../../../src/contract/reply'
import type { FreshDatabase } from '../../setup/database'
import { requestId, type World } from '../../setup/host'
import type { TestPerson } from '../../setup/people'
import { testHost } from '../../setup/test-host'

type Main = (event: unknown, context: unknown) => Promise<Reply<unknown>>
interface Identity {
  OPENID: string
  APPID: string
  SOURCE: string
}

/** The platform's SDK as a deployed function finds it: it only tells who called. */
const platform = `module.exports = { DYNAMIC_CURRENT_ENV: 'test', init() {}, getWXContext: () => globalThis.cscCaller }`

const appId = 'wx0000000000000000'
const functions = [
  'session',
  'catalog',
  'applications',
  'screening',
  'rounds',
  'judging',
  'results',
  'recommendations',
  'messages',
  'services',
  'editions',
  'timekeeper',
  'witnessing',
]

/**
 * The bundled cloud functions of dist/cloudfunctions, called as the platform calls them. `people` are known by
 * openid: `openIdOf(person)`. Answers a World, so that stories written for dispatch play through this door too.
 */
export function functionDoor(db: FreshDatabase): {
  world: World
  openIdOf(person: string): string
  close(): void
} {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'csc-functions-'))
  cpSync(join(import.meta.dirname, '../../../dist/cloudfunctions'), folder, { recursive: true })
  const sdk = join(folder, 'node_modules/wx-server-sdk')
  mkdirSync(sdk, { recursive: true })
  writeFileSync(join(sdk, 'package.json'), '{"name":"wx-server-sdk","main":"index.js"}')
  writeFileSync(join(sdk, 'index.js'), platform)
  Object.assign(process.env, {
    DATABASE_URL: db.url,
    CSC_MASTER_KEY: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
    WECHAT_APP_ID: appId,
  })
  const load = createRequire(import.meta.url)
  const mains = Object.fromEntries(
    functions.map(name => [name, (load(join(folder, name, 'index.js')) as { main: Main }).main]),
  )
  const openIdOf = (person: string) => `openid-${person}`
  let turn: Promise<unknown> = Promise.resolve()

  /** One event per instance at a time, as on the platform; the caller is the platform's to tell. */
  const call = (name: FunctionName, event: unknown, who: TestPerson | null) => {
    const answer = turn.then(() => {
      const caller: Identity = {
        OPENID: who ? openIdOf(who.person) : '',
        APPID: who ? appId : '',
        SOURCE: 'wx_client',
      }
      Object.assign(globalThis, { cscCaller: caller })
      return mains[name]!(event, {})
    })
    turn = answer.catch(() => undefined)
    return answer
  }

  const world: World = {
    db,
    host: testHost(db.database),
    now: '',
    async ask(who, [name, operation], input, options = {}) {
      const event = {
        operation,
        input: JSON.parse(JSON.stringify(input)),
        requestId: options.requestId ?? requestId(),
      }
      return (await call(name, event, who)) as never
    },
    async get(who, name, input, options) {
      const reply = await world.ask(who, name, input, options)
      if (!reply.ok) throw new Error(`${name.join('.')}: ${JSON.stringify(reply.failure)}`)
      return reply.data
    },
  }
  return { world, openIdOf, close: () => rmSync(folder, { recursive: true, force: true }) }
}
