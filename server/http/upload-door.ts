import type { IncomingMessage } from 'node:http'
import { Hono } from 'hono'
import type { DiskStorage } from '../../cloudfunctions/shared/gateways/disk-storage'
import { readUploadToken, type UploadToken } from '../../cloudfunctions/shared/gateways/door-tokens'
import { StorageRefused } from '../../cloudfunctions/shared/gateways/storage'
import type { Host } from '../../cloudfunctions/shared/host'
import type { Admission } from './admission'
import { answerRefusal, type DoorRefusal, refusalOf } from './door-failure'
import { doorPerson } from './door-person'
import { type NodeContext, peerOf } from './peer'
import { foreignOrigin } from './request-guard'
import { tokenOf } from './session-cookie'

export interface UploadDoorOptions {
  host: Host
  disk: DiskStorage
  admission: Admission
  origins: readonly string[]
  proxyHops: number
  /** Free bytes of the files' disk. */
  free: () => number
  /** Longest a part may take to arrive, ms. */
  patience: number
}

/** What must stay free for the database and everything else. */
const spare = 200 * 1024 * 1024

const unknown = refusalOf('NOT_FOUND', { message: '上传地址已过期，请继续上传，会从断点接着传' })
const wrongLength = refusalOf('INPUT_INVALID', { message: '这一段没有传完整，请继续上传' })
const busy = refusalOf('BUSY', { retryAfter: 2 })

/** The body piece by piece; ends with an error when it does not arrive in time or stops half-way. */
async function* arriving(incoming: IncomingMessage, patience: number): AsyncGenerator<Uint8Array> {
  const timer = setTimeout(() => incoming.destroy(new Error('too slow')), patience)
  try {
    yield* incoming
  } finally {
    clearTimeout(timer)
  }
}

function refusalFor(error: unknown): DoorRefusal {
  if (!(error instanceof StorageRefused)) return refusalOf('NETWORK', { status: 408 })
  if (error.trouble === 'full') return refusalOf('STORAGE_FULL')
  if (error.trouble === 'missing') return unknown
  return error.code === 'length' ? wrongLength : busy
}

/** The part this person may send now, or why nothing is taken from him. */
async function awaited(c: NodeContext, options: UploadDoorOptions): Promise<UploadToken | DoorRefusal> {
  const { host, origins, proxyHops, free } = options
  const foreign = foreignOrigin(c, origins)
  if (foreign) return foreign
  const { person, now } = await doorPerson(host, tokenOf(c, peerOf(c, proxyHops).isSecure))
  if (!person) return refusalOf('SIGN_IN_REQUIRED')
  const said = readUploadToken(host.keys, c.req.param('token') ?? '', now)
  if (!said || said.person !== person) return unknown
  const length = c.req.header('content-length')
  if (length !== undefined && Number(length) !== said.bytes) return wrongLength
  return free() < spare + said.bytes ? refusalOf('STORAGE_FULL') : said
}

/**
 * PUT /upload/<token>: one part of exactly its length, from the person the token is for. Answers 204 once it is on the
 * disk for good; a part that breaks off leaves nothing.
 */
export function uploadDoor(options: UploadDoorOptions): Hono {
  const { disk, admission, patience } = options
  const door = new Hono()
  door.put('/upload/:token', async context => {
    const c = context as unknown as NodeContext
    const part = await awaited(c, options)
    const written =
      'status' in part
        ? null
        : admission.admit(() => disk.writePart(part, arriving(c.env.incoming, patience)))
    const refusal = 'status' in part ? part : written ? await written.then(() => null, refusalFor) : busy
    c.header('Cache-Control', 'no-store')
    if (!refusal) return c.body(null, 204)
    // what is not going to be read must not be sent either
    c.header('Connection', 'close')
    return answerRefusal(c, refusal)
  })
  return door
}
