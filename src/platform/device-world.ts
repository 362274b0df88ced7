import type { Input } from '../contract/operations'
import { serverNow } from './clock'
import { phoneHashing } from './hashing'
import { openLanes } from './lanes'
import { putPart } from './put-part'
import { newRequestId } from './request-id'
import { callFunction } from './transport'
import type { UploadFile } from './upload-file'
import type { UploadWorld } from './upload-world'

/** Reading a larger file twice would cost a phone more than the check is worth. */
const mostHashedBytes = 8 * 1_048_576
/** The server looks into the file before it answers. */
const finishMs = 60_000

// all files of this device share two lanes
const lanes = openLanes(2)

/** What the server may compare the arrived file with; null where it is too large to be read whole here. */
async function wholeHash(file: UploadFile): Promise<string | null> {
  if (file.bytes > mostHashedBytes) return null
  const whole = await file.read(0, file.bytes).catch(() => null)
  return whole && phoneHashing.sha256(new Uint8Array(whole))
}

/** The three calls of one kind of upload. */
export interface UploadCalls {
  begin(): ReturnType<UploadWorld['begin']>
  tickets: UploadWorld['tickets']
  /** `sha256` null where the file is too large to be read whole here; the answer may take `timeoutMs`. */
  finish(upload: string, sha256: string | null, timeoutMs: number): ReturnType<UploadWorld['finish']>
}

/** The world as this device has it: the server by calls, the store by tickets, the file from the disk. */
export function deviceWorld(file: UploadFile, calls: UploadCalls): UploadWorld {
  return {
    begin: calls.begin,
    tickets: calls.tickets,
    put: putPart,
    read: file.read,
    finish: async upload => calls.finish(upload, await wholeHash(file), finishMs),
    lane: lanes.enter,
    now: () => Date.now(),
    serverNow: () => serverNow() ?? Date.now(),
    later(delayMs, work) {
      const timer = setTimeout(work, delayMs)
      return () => clearTimeout(timer)
    },
  }
}

/** The calls that hand in a file of an application. */
export function applicationCalls(asked: Input<'applications', 'beginUpload'>): UploadCalls {
  // every question is a new one: the answer changes with what the store holds
  const fresh = () => ({ requestId: newRequestId() })
  return {
    begin: () => callFunction('applications', 'beginUpload', asked, fresh()),
    tickets: (upload, parts) => callFunction('applications', 'partTickets', { upload, parts }, fresh()),
    finish: (upload, sha256, timeoutMs) =>
      callFunction('applications', 'finishUpload', { upload, sha256 }, { ...fresh(), timeoutMs }),
  }
}
