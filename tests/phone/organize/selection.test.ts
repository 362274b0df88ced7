import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidate, CandidatesView } from '../../../src/contract/views/recommendations'
import {
  type Chosen,
  formLines,
  moved,
  sameSelection,
  savedSelection,
  toggled,
  withReason,
} from '../../../src/organize/recommend/selection'

const candidate = (application: string, position: number | null = null, reason = '') =>
  ({ application, position, reason, cells: [] }) as unknown as Candidate

const view = (...groups: Candidate[][]) =>
  ({ groups: groups.map(candidates => ({ candidates })) }) as unknown as CandidatesView

const two = view([candidate('e1'), candidate('e2'), candidate('e3')], [candidate('s1'), candidate('s2')])
const ids = (chosen: readonly Chosen[]) => chosen.map(each => each.application)
const choose = (...applications: string[]) =>
  applications.reduce<Chosen[]>((chosen, application) => toggled(two, chosen, application), [])

describe('choosing', () => {
  test('in whatever order they are ticked, they stand by group and rank', () => {
    expect(ids(choose('s1', 'e3', 'e1'))).toEqual(['e1', 'e3', 's1'])
  })
  test('ticking again takes it off and keeps the others with their reasons', () => {
    const chosen = withReason(choose('e1', 'e3'), 'e3', '第二名放弃')
    expect(toggled(two, chosen, 'e1')).toEqual([{ application: 'e3', reason: '第二名放弃' }])
  })
  test('moving changes places with the neighbour and stops at the ends', () => {
    const chosen = choose('e1', 'e2', 's1')
    expect(ids(moved(chosen, 's1', -1))).toEqual(['e1', 's1', 'e2'])
    expect(ids(moved(chosen, 'e1', -1))).toEqual(['e1', 'e2', 's1'])
    expect(ids(moved(chosen, 's1', 1))).toEqual(['e1', 'e2', 's1'])
  })
  test('any taps and moves keep each project at most once and lose none that is ticked', () => {
    const project = fc.constantFrom('e1', 'e2', 'e3', 's1', 's2')
    const act = fc.oneof(
      fc.record({ tick: project }),
      fc.record({ move: project, step: fc.constantFrom(-1 as const, 1 as const) }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), acts => {
        const ticked = new Set<string>()
        let chosen: Chosen[] = []
        for (const each of acts) {
          if ('tick' in each) {
            if (!ticked.delete(each.tick)) ticked.add(each.tick)
            chosen = toggled(two, chosen, each.tick)
          } else chosen = moved(chosen, each.move, each.step)
        }
        expect([...ids(chosen)].sort()).toEqual([...ticked].sort())
      }),
    )
  })
})

describe('the saved list', () => {
  const saved = view([candidate('e1', 2), candidate('e2')], [candidate('s1', 1, '见纪要')])
  test('stands in the order it was saved in', () => {
    expect(savedSelection(saved)).toEqual([
      { application: 's1', reason: '见纪要' },
      { application: 'e1', reason: '' },
    ])
  })
  test('another order or another reason is a change', () => {
    const list = savedSelection(saved)
    expect(sameSelection(list, savedSelection(saved))).toBe(true)
    expect(sameSelection(list, moved(list, 's1', 1))).toBe(false)
    expect(sameSelection(list, withReason(list, 's1', ''))).toBe(false)
    expect(sameSelection(list, list.slice(1))).toBe(false)
  })
  test('the form has a line for each, in its order, and none for a project that is gone', () => {
    const lines = formLines(saved, [...savedSelection(saved), { application: 'gone', reason: '' }])
    expect(lines.map(line => line.application)).toEqual(['s1', 'e1'])
  })
})
