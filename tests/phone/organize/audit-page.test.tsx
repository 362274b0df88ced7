import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import AuditPage from '../../../src/organize/audit/index'
import { edition, fakeServer, openedWith } from './fake-server'

afterEach(() => vi.unstubAllGlobals())

const row = (id: string, over: object = {}) => ({
  ...{ id, at: '2026-07-28T02:00:00.000Z', who: '王经办', what: '退回上一步', about: '企业组决赛' },
  ...{ before: '打分开放', after: '答辩中', reason: '误开放', refused: false, ...over },
})
const more = { rows: [row('a2', { what: '封存', reason: null })], next: null, actors: [], areas: [] }
const first = {
  ...{
    rows: [row('a1')],
    next: '2026-07-28T02:00:00.000Z|a1',
    actors: [],
    areas: [{ id: 'hall', name: '场次与评分' }],
  },
}

describe('O15 审计', () => {
  test('谁、何时、何物、前后值、理由；看更早的接在后面', async () => {
    openedWith({})
    const server = await fakeServer(['supervisor'], {
      'witnessing.timeline': ({ before }) => (before ? more : first),
    })
    render(<AuditPage />)
    const shown = await screen.findByTestId('audit.row')
    for (const words of [
      '退回上一步',
      '企业组决赛',
      '王经办',
      '2026年7月28日',
      '打分开放 → 答辩中',
      '误开放',
    ])
      expect(shown.textContent).toContain(words)
    await act(async () => void fireEvent.click(screen.getByTestId('audit.more')))
    expect(await screen.findByText(/封存/)).toBeTruthy()
    expect(screen.getAllByTestId('audit.row')).toHaveLength(2)
    expect(server.of('witnessing.timeline').map(each => each.input)).toEqual([
      { edition },
      { edition, before: first.next },
    ])
    expect(screen.queryByTestId('audit.more')).toBeNull()
  })

  test('an operator is refused', async () => {
    openedWith({})
    await fakeServer(['operator'], {})
    render(<AuditPage />)
    expect(await screen.findByTestId('org.refused')).toBeTruthy()
  })
})
