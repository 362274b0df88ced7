import {
  attachFilingScan as attachInput,
  openFilingScan as openInput,
} from '../../../src/contract/schemas/nation-filings'
import { contentProblem, signatureOf } from '../../../src/core/file-type'
import { filingStates } from '../../../src/core/filing-states'
import { transitionRefusal } from '../../../src/core/lifecycle'
import { Failure, fieldFailure } from '../../shared/failure'
import { FILE_TYPES } from '../../shared/files/hand-over'
import { mustStore } from '../../shared/files/must-store'
import { sha256 } from '../../shared/keys'
import { defineOperation } from '../../shared/operation'
import { changeFiling, noteNationAct } from '../../shared/records/contest-filings'
import { lockOwnFiling, visibleFiling } from './filing-access'

const scans = ['pdf', 'jpg', 'png'] as const

/** Keeps the stamped scan of a form: one PDF or picture that is what its content says; a later one takes its place. */
export const attachFilingScan = defineOperation(['recommendations', 'attachFilingScan'], {
  kind: 'write',
  summary: '上传备案表盖章件',
  who: { may: 'signed-in' },
  input: attachInput,
  async run(asked, context) {
    const { db, host } = context
    const row = await lockOwnFiling(context, asked)
    const refusal = transitionRefusal(filingStates, row.state, 'save', 'applicant')
    if (refusal) throw new Failure('STATE_REFUSED', { state: row.state }, refusal.message)
    const bytes = Buffer.from(asked.file.base64, 'base64')
    const found = signatureOf({ head: bytes.subarray(0, 64) })
    const kind = scans.find(each => each === found)
    if (!kind) throw fieldFailure('file', '盖章件应为PDF、JPG或PNG，请重新选择')
    const problem = contentProblem(kind, { size: bytes.length, head: bytes, tail: bytes })
    if (problem) throw fieldFailure('file', problem)
    const hash = sha256(asked.file.base64)
    const key = `filings/${row.id}/${hash}.${kind}`
    await mustStore(host).put(key, bytes)
    const version = await changeFiling(db, row.id, { scan: { key, name: asked.file.name, kind, hash } })
    return { version }
  },
})

const minutes = 10

/** A link of ten minutes to the stamped scan, for who sees the form; an officer's look is noted. */
export const openFilingScan = defineOperation(['recommendations', 'openFilingScan'], {
  kind: 'direct',
  summary: '查看备案表盖章件',
  who: { may: 'signed-in' },
  input: openInput,
  async run({ filing: id }, { db, host, caller, now }) {
    const row = await visibleFiling(db, caller, id)
    if (!row.scan) throw new Failure('NOT_FOUND', undefined, '还没有上传盖章件')
    const { key, name, kind } = row.scan
    const until = new Date(now.getTime() + minutes * 60_000)
    const url = mustStore(host).link({ key, name, type: FILE_TYPES[kind] }, { person: caller.person!, until })
    if (row.filerId !== caller.person)
      await noteNationAct(db, {
        ...{ at: now, actor: caller.actor, operation: 'recommendations.openFilingScan' },
        ...{ edition: row.edition, subject: row.id, detail: {} },
      })
    return { url, name, expiresAt: until.toISOString() }
  },
})
