import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import CheckInPage from '../../../src/apply/checkin'
import { refreshSession } from '../../../src/platform/session'
import { route } from '../taro-api'
import { type Answers, refuse, somebody, startServer } from './fake-server'

const at = (id: string) => screen.getByTestId(id)
const session = 'ses_0000000000000001'
const turn = {
  ...{ session, name: '企业组决赛', venue: '第二会场', startsAt: '2026-07-28T06:00:00.000Z' },
  ...{ application: 'app_0000000000000001', projectName: '演示项目', at: null, problem: null },
}
async function open(turns: object[], answers: Answers = {}) {
  const server = startServer({
    'session.me': () => somebody,
    'rounds.myCheckIns': () => ({ turns }),
    ...answers,
  })
  await act(async () => void (await refreshSession()))
  render(<CheckInPage />)
  await act(async () => undefined)
  return server
}

beforeEach(() => {
  route.params = { session, code: '482913' }
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('M7 现场签到（参赛者）', () => {
  test('the scanned link fills in the code; one tap says 我到了', async () => {
    const { asked } = await open([turn], {
      'rounds.checkIn': () => ({ application: turn.application, at: 'x' }),
    })
    expect(at('checkin.turn').textContent).toContain('第二会场')
    await act(async () => void fireEvent.click(at('checkin.send')))
    expect(asked.find(each => each.name === 'rounds.checkIn')?.input).toEqual({ session, code: '482913' })
  })

  test('an expired code is told in place', async () => {
    await open([turn], { 'rounds.checkIn': () => refuse('CODE_EXPIRED') })
    await act(async () => void fireEvent.click(at('checkin.send')))
    expect(at('checkin.error').textContent).toContain('CODE_EXPIRED')
  })

  test('already there, and too early: said, without a button', async () => {
    await open([{ ...turn, at: '2026-07-28T05:00:00.000Z' }])
    expect(at('checkin.turn').textContent).toContain('已签到 7月28日 13:00')
    expect(screen.queryByTestId('checkin.send')).toBeNull()
  })

  test('in another hall the server’s answer says which one is right', async () => {
    route.params = { session: 'ses_0000000000000002', code: '482913' }
    const { asked } = await open([turn], { 'rounds.checkIn': () => refuse('STATE_REFUSED') })
    await act(async () => void fireEvent.click(at('checkin.other.send')))
    expect(asked.at(-1)?.input).toEqual({ session: 'ses_0000000000000002', code: '482913' })
    expect(at('checkin.error')).toBeTruthy()
  })
})
