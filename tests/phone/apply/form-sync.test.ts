import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { LocalChanges, Patch } from '../../../src/apply/shared/draft-form'
import { type FormSync, openFormSync } from '../../../src/apply/shared/form-sync'
import { saveKind } from '../../../src/apply/shared/save-kind'
import type { Reply } from '../../../src/contract/reply'
import type { SaveView } from '../../../src/contract/views/applications'
import { draftView, savedNothing } from './application'

interface Sending {
  patches: Patch[]
  since: number
  at: number
  answer(reply: Reply<SaveView>): Promise<void>
}

let sendings: Sending[]
let kept: LocalChanges

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  sendings = []
  kept = {}
  return () => vi.useRealTimers()
})

const serverTime = '2026-07-01T02:12:00.000Z'
const good = (change: Partial<SaveView>): Reply<SaveView> => ({
  ok: true,
  data: savedNothing(change),
  serverTime,
})
const bad = (code: 'NETWORK' | 'SIGN_IN_REQUIRED' | 'NOT_FOUND' | 'INPUT_INVALID', details?: object) =>
  ({ ok: false, failure: { code, message: '说明', traceId: '', details }, serverTime }) as Reply<SaveView>
const takes = (sending: Sending, version: number) =>
  good({ version, saved: sending.patches.map(({ field }) => ({ field, version })) })

function open(changes: LocalChanges = {}): FormSync {
  return openFormSync(draftView(), changes, {
    send: (patches, since) =>
      new Promise(resolve => {
        const answer = async (reply: Reply<SaveView>) => {
          resolve(reply)
          await vi.advanceTimersByTimeAsync(0)
        }
        sendings.push({ patches, since, at: Date.now(), answer })
      }),
    keep: next => {
      kept = next
    },
    flush: () => undefined,
    now: () => Date.now(),
    later(delayMs, work) {
      const timer = setTimeout(work, delayMs)
      return () => clearTimeout(timer)
    },
  })
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const kind = (sync: FormSync) => saveKind(sync.state(), null)

describe('when it is sent', () => {
  test('a second after the last key', async () => {
    const sync = open()
    sync.type('projectName', '演')
    await pass(600)
    sync.type('projectName', '演示')
    await pass(999)
    expect(sendings).toHaveLength(0)
    await pass(1)
    expect(sendings[0]).toMatchObject({ since: 1, patches: [{ field: 'projectName', value: '演示' }] })
  })
  test('a fast typist is sent too, 2.5 s after the first key', async () => {
    const sync = open()
    for (let key = 0; key < 10; key++) {
      sync.type('projectName', '演'.repeat(key + 1))
      await pass(400)
    }
    expect(sendings[0]?.at).toBe(2_500)
  })
  test('what a killed page left on the device is sent when it is opened again', async () => {
    open({ projectName: { value: '杀掉之前写的', base: 0 } })
    await pass(1_000)
    expect(sendings[0]?.patches).toEqual([{ field: 'projectName', value: '杀掉之前写的', baseVersion: 0 }])
  })
  test('one at a time; what is typed meanwhile follows', async () => {
    const sync = open()
    sync.type('projectName', '一')
    await pass(1_000)
    sync.type('projectName', '二')
    await pass(5_000)
    expect(sendings).toHaveLength(1)
    await sendings[0]!.answer(takes(sendings[0]!, 2))
    await pass(1_000)
    expect(sendings[1]?.patches).toEqual([{ field: 'projectName', value: '二', baseVersion: 2 }])
    expect(sendings[1]?.since).toBe(2)
  })
  test('settling sends at once and tells whether the server then holds everything', async () => {
    const sync = open()
    sync.type('projectName', '一')
    const settled = sync.settle()
    await pass(0)
    await sendings[0]!.answer(takes(sendings[0]!, 2))
    expect(await settled).toBe(true)
    expect([kind(sync), kept]).toEqual(['cloud', {}])
  })
})

describe('when there is no answer', () => {
  test('again after 3, 8 and then every 20 seconds; meanwhile it lies on the device', async () => {
    const sync = open()
    sync.type('projectName', '一')
    await pass(1_000)
    for (const pause of [3_000, 8_000, 20_000, 20_000]) {
      await sendings.at(-1)!.answer(bad('NETWORK'))
      expect(kind(sync)).toBe('device')
      expect(kept.projectName?.value).toBe('一')
      const before = sendings.length
      await pass(pause - 1)
      expect(sendings).toHaveLength(before)
      await pass(1)
      expect(sendings).toHaveLength(before + 1)
    }
    await sendings.at(-1)!.answer(takes(sendings.at(-1)!, 2))
    expect([kind(sync), sync.state().failure]).toEqual(['cloud', null])
  })
  test('typing on does not hammer a dead network', async () => {
    const sync = open()
    sync.type('projectName', '一')
    await pass(1_000)
    await sendings[0]!.answer(bad('NETWORK'))
    for (let key = 0; key < 5; key++) {
      sync.type('projectName', `一${key}`)
      await pass(500)
    }
    expect(sendings).toHaveLength(1)
    await pass(500)
    expect(sendings[1]?.patches[0]?.value).toBe('一4')
  })
  test('back online it is sent at once', async () => {
    const sync = open()
    sync.type('projectName', '一')
    await pass(1_000)
    await sendings[0]!.answer(bad('NETWORK'))
    void sync.settle()
    await pass(0)
    expect(sendings).toHaveLength(2)
  })
})

describe('when the server will not take it', () => {
  test('a session that ran out stops sending, keeps everything, and goes on after signing in', async () => {
    const sync = open()
    sync.type('projectName', '一')
    await pass(1_000)
    await sendings[0]!.answer(bad('SIGN_IN_REQUIRED'))
    expect(sync.state().halted).toBe('sign-in')
    sync.type('projectName', '二')
    await pass(60_000)
    expect(sendings).toHaveLength(1)
    sync.reopen(draftView())
    await pass(1_000)
    expect(sendings[1]?.patches[0]?.value).toBe('二')
  })
  test('an unreadable field is named and not sent again until it is changed', async () => {
    const sync = open()
    sync.type('projectName', '一')
    sync.type('summary', '二')
    await pass(1_000)
    await sendings[0]!.answer(
      bad('INPUT_INVALID', { fields: [{ path: 'patches.1.value', message: '请重新填写' }] }),
    )
    expect(sync.state().draft.refused).toEqual({ summary: '请重新填写' })
    await pass(3_000)
    expect(sendings[1]?.patches.map(patch => patch.field)).toEqual(['projectName'])
    await sendings[1]!.answer(takes(sendings[1]!, 2))
    await pass(60_000)
    expect(sendings).toHaveLength(2)
    sync.type('summary', '三')
    await pass(1_000)
    expect(sendings[2]?.patches.map(patch => patch.value)).toEqual(['三'])
  })
  test('a field no longer open asks to read the form again, once', async () => {
    const sync = open()
    const refused = [{ field: 'projectName' as const, message: '已提交，正在等待审核' }]
    sync.type('projectName', '一')
    await pass(1_000)
    await sendings[0]!.answer(good({ refused }))
    expect(sync.state().halted).toBe('reload')
    sync.reopen(draftView({ state: 'submitted', open: 'none' }))
    await pass(60_000)
    expect([sendings.length, sync.state().halted]).toEqual([1, null])
  })
  test('an application that is gone is asked for once, then left alone', async () => {
    const sync = open()
    sync.type('projectName', '一')
    await pass(1_000)
    await sendings[0]!.answer(bad('NOT_FOUND'))
    expect(sync.state().halted).toBe('reload')
    sync.reopen(draftView())
    await pass(1_000)
    await sendings[1]!.answer(bad('NOT_FOUND'))
    expect(sync.state().halted).toBe('stopped')
  })
})

describe('other devices', () => {
  const theirs = { label: '项目简介', version: 4, changedAt: '2026-07-01T02:12:00.000Z' }

  test('another field is taken over and told', async () => {
    const sync = open()
    sync.type('projectName', '一')
    await pass(1_000)
    const merged = [{ ...theirs, field: 'summary' as const, value: '另一台写的' }]
    await sendings[0]!.answer(good({ version: 4, saved: [{ field: 'projectName', version: 3 }], merged }))
    expect(sync.state().draft.server.summary).toBe('另一台写的')
    expect(sync.state().merged).toEqual({ labels: ['项目简介'], changedAt: theirs.changedAt })
    sync.forgetMerged()
    expect(sync.state().merged).toBeNull()
  })
  test('the same field waits for the person and is then sent as a change of theirs', async () => {
    const sync = open()
    sync.type('summary', '这台写的')
    await pass(1_000)
    const conflict = { field: 'summary' as const, mine: '这台写的', theirs: '另一台写的', theirVersion: 4 }
    await sendings[0]!.answer(
      good({ version: 4, conflicts: [{ ...conflict, label: theirs.label, changedAt: theirs.changedAt }] }),
    )
    expect(kind(sync)).toBe('conflict')
    await pass(60_000)
    expect(sendings).toHaveLength(1)
    expect(await sync.settle()).toBe(false)
    sync.choose('summary', 'mine')
    await pass(0)
    expect(sendings[1]?.patches).toEqual([{ field: 'summary', value: '这台写的', baseVersion: 4 }])
  })
})

test('leaving the page sends what waits', async () => {
  const sync = open()
  sync.type('projectName', '一')
  sync.close()
  await pass(0)
  expect(sendings).toHaveLength(1)
})

test('a device that cannot keep anything says so', () => {
  const sync = open()
  sync.type('projectName', '一')
  expect(saveKind(sync.state(), { kind: 'unsaved' })).toBe('unsaved')
  expect(saveKind(sync.state(), { kind: 'writing' })).toBe('writing')
})
