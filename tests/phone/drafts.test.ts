import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type DraftState, openDraft, readDraft } from '../../src/platform/drafts'

const states: DraftState['kind'][] = []
const open = () => openDraft<string>('person', 'form', state => states.push(state.kind))
const stored = () => readDraft<string>('person', 'form')?.value ?? null

beforeEach(() => {
  vi.useFakeTimers()
  states.length = 0
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('a draft', () => {
  test('is on the device within a second of the last key', () => {
    open().change('演示')
    expect(stored()).toBeNull()
    vi.advanceTimersByTime(1_000)
    expect(stored()).toBe('演示')
    expect(states).toEqual(['writing', 'saved'])
  })
  test('is written while a fast typist never pauses', () => {
    const draft = open()
    let typed = ''
    for (let key = 0; key < 20; key++) {
      typed += '字'
      draft.change(typed)
      vi.advanceTimersByTime(100)
      if (key === 10) expect(stored()?.length).toBeGreaterThan(0)
    }
  })
  test('is written at once when asked, and only the newest value', () => {
    const draft = open()
    draft.change('one')
    draft.change('two')
    expect(draft.flush()).toBe(true)
    expect(stored()).toBe('two')
    vi.advanceTimersByTime(2_000)
    expect(states.filter(state => state === 'saved')).toHaveLength(1)
  })
  test('says so when the device refuses, and tries again with the next key', () => {
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const draft = open()
    draft.change('one')
    expect(draft.flush()).toBe(false)
    expect(states.at(-1)).toBe('unsaved')
    refuse.mockRestore()
    draft.change('two')
    vi.advanceTimersByTime(1_000)
    expect(stored()).toBe('two')
  })
  test('is forgotten on request and not written again by what was waiting', () => {
    const draft = open()
    draft.change('one')
    draft.flush()
    draft.change('two')
    draft.clear()
    vi.advanceTimersByTime(2_000)
    expect(stored()).toBeNull()
  })
  test('belongs to its person', () => {
    const draft = open()
    draft.change('mine')
    draft.flush()
    expect(readDraft('somebody else', 'form')).toBeNull()
  })
})
