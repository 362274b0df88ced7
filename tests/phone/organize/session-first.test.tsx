import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { SessionSummary } from '../../../src/contract/views/rounds-sessions'
import ArbitrationPage from '../../../src/organize/arbitration/index'
import CheckInPage from '../../../src/organize/checkin/index'
import PaperPage from '../../../src/organize/paper/index'
import RecoveryPage from '../../../src/organize/recovery/index'
import { journeys } from '../taro-api'
import { edition, fakeServer, openedWith } from './fake-server'

afterEach(() => vi.unstubAllGlobals())

const hall: SessionSummary = {
  ...{ id: 'ses_0000000000000001', name: '演示·企业组决赛', round: 'final', roundName: '决赛' },
  ...{ group: 'enterprise', groupName: '企业组', venue: '演示会场', startsAt: null, mode: 'live' },
  ...{ state: 'open', stateName: '进行中', version: 1, finalists: 3, seats: 5, rubric: null },
}
const online: SessionSummary = { ...hall, id: 'ses_0000000000000002', name: '演示·网评', mode: 'online' }

async function open(Page: () => React.ReactNode, sessions: SessionSummary[]) {
  openedWith({ edition })
  journeys.length = 0
  const server = await fakeServer(['operator'], {
    'rounds.sessions': () => ({ sessions, rounds: [], groups: [], mayCreate: true }),
  })
  render(<Page />)
  await screen.findByTestId('choose-session')
  return server
}

describe.each([
  ['organize/paper/index', PaperPage],
  ['organize/checkin/index', CheckInPage],
  ['organize/arbitration/index', ArbitrationPage],
  ['organize/recovery/index', RecoveryPage],
] as const)('%s without a session', (path, Page) => {
  test('先选场次: the halls of the edition, and the one chosen opens here', async () => {
    const server = await open(Page, [hall, online])
    expect(screen.getByText('先选场次')).toBeTruthy()
    expect(screen.queryByText(/没有找到/)).toBeNull()
    const rows = screen.getAllByTestId('choose-session.one')
    expect(rows.map(row => row.textContent)).toEqual([expect.stringContaining('演示·企业组决赛')])
    await act(async () => void fireEvent.click(rows[0]!))
    expect(journeys.at(-1)?.url).toContain(`${path}?session=${hall.id}`)
    expect(server.of('rounds.sessions')[0]!.input).toEqual({ edition })
  })
  test('none yet: where they are made', async () => {
    await open(Page, [])
    expect(screen.getByText('还没有场次')).toBeTruthy()
    expect(screen.getByText('去场次与主控')).toBeTruthy()
  })
})
