import { render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { CheckInsView } from '../../../src/contract/views/rounds-check-in'
import CheckInPage from '../../../src/organize/checkin/index'
import { edition, fakeServer, openedWith } from './fake-server'

vi.mock('../../../src/platform/use-outbox', () => ({
  newestOf: () => null,
  useOutbox: () => ({ outbox: null, items: [] }),
}))
afterEach(() => vi.unstubAllGlobals())

const session = 'ses_0000000000000001'
const row = (position: number, at: string | null): CheckInsView['rows'][number] => ({
  ...{ application: `app_000000000000000${position}`, position, projectName: `演示项目${position}` },
  ...{ subjectName: '演示公司', phoneMasked: '138****0000', at, way: at ? 'code' : null, offline: false },
  submission: 1,
})
async function open(problem: string | null) {
  openedWith({ edition, session })
  const rows = [row(1, '2026-07-28T01:00:00.000Z'), row(2, null)]
  await fakeServer(['operator'], {
    'rounds.checkIns': () => ({
      session: { id: session, name: '演示决赛', venue: '演示会场', startsAt: null },
      ...{ feed: 1, expected: 2, arrived: 1, problem, rows },
    }),
    'rounds.checkInCode': () => ({
      ...{ code: '123456', validTo: '2026-07-28T01:01:00.000Z', nextAt: '2026-07-28T01:00:30.000Z' },
      ...{ expected: 2, arrived: 1 },
    }),
  })
  render(<CheckInPage />)
  await screen.findByTestId('checkin.count')
}

describe('M7 现场签到（工作人员）', () => {
  test('who is not there can be checked in by his document', async () => {
    await open(null)
    expect(screen.getByTestId('checkin.count').textContent).toBe('应到 2，实到 1')
    expect(screen.getAllByTestId('checkin.row.proxy')).toHaveLength(1)
    expect(screen.queryByTestId('checkin.problem')).toBeNull()
  })
  test('after the hall has ended nothing is offered, and why', async () => {
    await open('本场已经结束，不用再签到')
    expect(screen.queryByTestId('checkin.row.proxy')).toBeNull()
    expect(screen.getByTestId('checkin.problem').textContent).toBe('本场已经结束，不用再签到')
  })
})
