import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import InvitePage from '../../../src/apply/invite/index'
import type { InvitationAnswer, InvitationView } from '../../../src/contract/views/team'
import { MyMemberships } from '../../../src/pages/me/my-memberships'
import { refreshSession } from '../../../src/platform/session'
import { journeys, route } from '../taro-api'
import { nobody, refuse, rest, somebody, startServer } from './fake-server'
import { invitation, invitationView, onceClause } from './team-view'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
  journeys.length = 0
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

const number = '14040019900101001X'
const tap = async (testId: string) => {
  fireEvent.click(screen.getByTestId(testId))
  await rest()
}
const fill = (name: string, value: string) =>
  fireEvent.change(screen.getByTestId(`input.${name}`), { target: { value } })
const answers = (asked: { name: string; input: unknown }[]) =>
  asked.filter(({ name }) => name === 'applications.answerInvitation').map(({ input }) => input)

const open = async (
  options: { view?: () => InvitationView; me?: unknown; answer?: InvitationAnswer; parameters?: object } = {},
) => {
  const { view = () => invitationView(), me = somebody, parameters = { t: invitation.token } } = options
  route.params = parameters as Record<string, string>
  const started = startServer({
    'session.me': () => me,
    'applications.invitation': view,
    'applications.answerInvitation': () =>
      options.answer ?? { outcome: 'joined', application: 'app_0000000000000001', clause: null },
  })
  await refreshSession()
  render(<InvitePage />)
  await rest()
  return started
}
const fillRightly = async () => {
  fill('name', '演示成员1')
  fill('number', validNumber)
  await tap('invite.agree')
}
const validNumber = (() => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...number.slice(0, 17)].reduce((total, digit, i) => total + Number(digit) * weights[i]!, 0)
  return `${number.slice(0, 17)}${'10X98765432'[sum % 11]}`
})()

describe('A6 被邀人', () => {
  test('reads everything without signing in; only 确认加入 leads to it, and nothing is sent before', async () => {
    const { asked } = await open({ me: nobody })
    const about = screen.getByTestId('invite.about').textContent
    for (const word of ['演示负责人', '演示创客项目', '演示届次', '核心成员']) expect(about).toContain(word)
    expect(screen.getByTestId('invite.agree').getAttribute('aria-checked')).toBe('false')
    expect(journeys).toEqual([])
    await fillRightly()
    await tap('invite.join')
    expect(journeys.map(({ url }) => url)).toEqual(['/pages/login/index'])
    expect(answers(asked)).toEqual([])
  })

  test('joins with his own name, number and the wording he agreed to', async () => {
    const { asked } = await open()
    await fillRightly()
    await tap('invite.join')
    expect(answers(asked)).toEqual([
      {
        ...{ token: invitation.token, accept: true, name: '演示成员1', consent: '2026-06-01' },
        identity: { type: 'resident', number: validNumber },
      },
    ])
    expect(screen.getByTestId('invite.done').textContent).toContain('您已加入这个团队')
    expect(document.body.innerHTML).not.toContain(validNumber)
  })

  test('what is missing or mistyped stands at its field and is not sent', async () => {
    const { asked } = await open()
    await tap('invite.join')
    for (const sentence of [
      '请填写您的姓名，与证件一致',
      '请填写证件号，用于核对是否已在其他团队',
      '请阅读用途说明后勾选，再确认加入',
    ])
      expect(screen.getByText(sentence)).toBeTruthy()
    await fillRightly()
    fill('number', `${validNumber.slice(0, 17)}${validNumber.endsWith('1') ? '2' : '1'}`)
    await tap('invite.join')
    expect(answers(asked)).toEqual([])
    expect(screen.getByText('身份证号对不上校验位，请逐位核对。')).toBeTruthy()
  })

  test('already a core member elsewhere: he sees it, the clause, and what he can do', async () => {
    await open({ answer: { outcome: 'elsewhere', application: null, clause: onceClause } })
    await fillRightly()
    await tap('invite.join')
    const told = screen.getByTestId('invite.elsewhere').textContent
    expect(told).toContain('您已是另一个创客团队的核心成员')
    expect(told).toContain('“同一人员不得作为多个团队核心成员参赛”')
    expect(told).toContain('如需更换，请先退出原团队或与原负责人联系。')
  })

  test('refusing needs no sign-in and leaves nothing', async () => {
    const { asked } = await open({
      me: nobody,
      answer: { outcome: 'declined', application: null, clause: null },
    })
    await tap('invite.decline')
    expect(answers(asked)).toEqual([{ token: invitation.token, accept: false }])
    expect(screen.getByTestId('invite.done').textContent).toContain('已告诉负责人')
  })

  test('a link that has ended says so, and so does one without a token', async () => {
    await open({ view: () => refuse('NOT_FOUND') })
    expect(screen.getByTestId('invite.ended').textContent).toContain('邀请已失效，请让负责人重新发送')
  })

  test('a mini-program code carries the token as its scene', async () => {
    const { asked } = await open({ parameters: { scene: invitation.token } })
    expect(asked.find(({ name }) => name === 'applications.invitation')?.input).toEqual({
      token: invitation.token,
    })
  })

  test('where no number is asked for there is no box for one', async () => {
    await open({ view: () => invitationView({ identity: null, clause: null, core: false }) })
    expect(screen.queryByTestId('input.number')).toBeNull()
    expect(screen.getByTestId('invite.about').textContent).toContain('一般成员')
  })
})

describe('我加入的团队', () => {
  test('leaving says what follows and takes a second tap', async () => {
    const membership = {
      ...{ application: 'app_0000000000000001', projectName: '演示创客项目', editionName: '演示届次' },
      ...{ core: true, joinedAt: '2026-07-01T02:00:00.000Z', consequence: '退出后删除您的证件号。' },
    }
    let inside = true
    const { asked } = startServer({
      'session.me': () => somebody,
      'applications.myMemberships': () => ({ memberships: inside ? [membership] : [] }),
      'applications.leaveTeam': () => {
        inside = false
        return { application: membership.application }
      },
    })
    render(<MyMemberships />)
    await rest()
    await tap(`me.leave.${membership.application}`)
    expect(screen.getByTestId('leave.consequence').textContent).toBe('退出后删除您的证件号。')
    expect(asked.some(({ name }) => name === 'applications.leaveTeam')).toBe(false)
    await tap('leave.confirm')
    expect(asked.find(({ name }) => name === 'applications.leaveTeam')?.requestId).toBeTruthy()
    expect(screen.queryByTestId(`me.membership.${membership.application}`)).toBeNull()
  })
})
