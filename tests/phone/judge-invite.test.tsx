import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import InvitePage from '../../src/judge/invite/index'
import { refreshSession } from '../../src/platform/session'
import { rest, somebody, startServer } from './apply/fake-server'
import { journeys, route } from './taro-api'

const invitation = (more: object = {}) => ({
  ...{ id: 'xiv_1', state: 'pending', stateName: '待您答复', session: 'ses_1', sessionName: '企业组决赛' },
  ...{ editionName: '演示届次', roundName: '市级决赛', groupName: '企业组', venue: '演示会场', projects: 12 },
  ...{ startsAt: '2026-07-28T01:30:00.000Z', answerBy: '2026-07-20T10:00:00.000Z' },
  ...{ name: '演示专家', employer: '演示大学', title: '教授', phoneMasked: '139****0001' },
  ...more,
})

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-08T02:12:00.000Z') })
  journeys.length = 0
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

const open = async (list: object[], parameters: Record<string, string> = {}) => {
  route.params = parameters
  let shown = list
  const server = startServer({
    'session.me': () => somebody,
    'judging.invitations': () => ({ invitations: shown }),
    'judging.answerInvitation': ({ accept }: { accept: boolean }) => {
      shown = [invitation({ state: accept ? 'accepted' : 'declined', stateName: '您已回复不能参加' })]
      return { session: 'ses_1', accepted: accept }
    },
  })
  await refreshSession()
  render(<InvitePage />)
  await rest()
  return server
}
const tap = async (id: string) => {
  fireEvent.click(screen.getByTestId(id))
  await rest()
}
const answers = ({ asked }: Awaited<ReturnType<typeof open>>) =>
  asked.filter(({ name }) => name === 'judging.answerInvitation').map(({ input }) => input)

describe('J1 邀请', () => {
  test('says session, time, place, group and projects; accepting leads on to promise and recusal', async () => {
    const server = await open([invitation(), invitation({ id: 'xiv_2', sessionName: '别的场次' })], {
      invitation: 'xiv_1',
    })
    const cards = screen.getAllByTestId('judge.invite.card')
    expect(cards).toHaveLength(1)
    for (const words of [
      '企业组决赛',
      '2026年7月28日（周二）09:30',
      '演示会场',
      '企业组 · 12 个项目',
      '7月20日 18:00',
    ])
      expect(cards[0]!.textContent).toContain(words)
    expect(screen.getByTestId('judge.invite.own').textContent).toContain(
      '演示专家 · 演示大学 · 教授 · 139****0001',
    )
    await tap('judge.invite.accept')
    expect(answers(server)).toEqual([{ invitation: 'xiv_1', accept: true, reason: '' }])
    expect(journeys.at(-1)).toMatchObject({
      url: expect.stringContaining('judge/promise/index?session=ses_1'),
    })
  })

  test('不能参加 may carry a reason and is confirmed once more', async () => {
    const server = await open([invitation()])
    await tap('judge.invite.decline')
    expect(answers(server)).toEqual([])
    fireEvent.input(screen.getByTestId('input.reason'), { target: { value: '当天有课' } })
    await tap('judge.invite.confirm')
    expect(answers(server)).toEqual([{ invitation: 'xiv_1', accept: false, reason: '当天有课' }])
    expect(screen.getByTestId('judge.invite.card').textContent).toContain('您已回复不能参加')
    expect(screen.queryByTestId('judge.invite.accept')).toBeNull()
  })

  test('without an invitation it says which phone to sign in with', async () => {
    await open([])
    expect(screen.getByTestId('judge.invite.empty').textContent).toContain('专家库里登记的手机号')
  })
})
