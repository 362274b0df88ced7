import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import TeamPage from '../../../src/apply/team/index'
import type { TeamView } from '../../../src/contract/views/team'
import { route } from '../taro-api'
import { rest, somebody, startServer } from './fake-server'
import { invitation, memberView, teamView } from './team-view'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

const tap = async (testId: string) => {
  fireEvent.click(screen.getByTestId(testId))
  await rest()
}
const ids = (count: number) => Array.from({ length: count }, (_, i) => `m${i + 1}`)
const open = async (team: () => TeamView) => {
  route.params = { application: 'app_0000000000000001' }
  const started = startServer({
    'session.me': () => somebody,
    'applications.team': team,
    'applications.invite': () => ({ application: 'app_0000000000000001', member: 'm1' }),
    'applications.revokeInvitation': () => ({ application: 'app_0000000000000001', member: 'm1' }),
    'applications.orderCertificate': () => ({
      application: 'app_0000000000000001',
      version: 6,
      state: 'draft',
    }),
  })
  render(<TeamPage />)
  await rest()
  return started
}
const eight = () => Array.from({ length: 8 }, (_, i) => memberView(i + 1))

describe('A6 团队', () => {
  test('each member stands with name, part and state in words; who must settle something first only so much', async () => {
    await open(() =>
      teamView([
        memberView(1, { state: 'confirmed', stateLabel: '已确认' }),
        memberView(2, { note: '该成员需先处理其他报名', invitation }),
        memberView(3, { state: 'declined', stateLabel: '已拒绝', core: false }),
        memberView(4, { state: 'expired', stateLabel: '已失效' }),
      ]),
    )
    const words = (order: number) => screen.getByTestId(`team.member.m${order}`).textContent
    expect(words(1)).toContain('已确认')
    expect(words(2)).toContain('该成员需先处理其他报名')
    expect(words(3)).toContain('一般成员')
    expect(words(4)).toContain('已失效')
    expect(screen.queryByTestId('team.invite.m1')).toBeNull()
    expect(screen.getByText('“同一人员不得作为多个团队核心成员参赛”')).toBeTruthy()
    expect(screen.getByTestId('team.confirmed').textContent).toContain('已确认 1/4 人')
  })

  test('inviting shows the link as a code and as text, for one person, with its end', async () => {
    let sent = false
    const { asked } = await open(() => teamView([memberView(1, sent ? { invitation } : {})]))
    await tap('team.invite.m1')
    expect(screen.queryByTestId('invite.qr')).toBeNull()
    sent = true
    await tap('invite.send')
    expect(asked.filter(({ name }) => name === 'applications.invite').map(({ input }) => input)).toEqual([
      { application: 'app_0000000000000001', member: 'm1' },
    ])
    expect(screen.getByTestId('invite.address').textContent).toContain(
      '#/apply/invite/index?t=A1b2C3d4E5f6G7h8I9j0Kk',
    )
    expect(screen.getByTestId('invite.qr').getAttribute('aria-label')).toBe('演示成员1的入队邀请二维码')
    expect(screen.getByTestId('invite').textContent).toContain('2026年7月8日')
    expect(screen.queryByTestId('invite.forward')).toBeNull()
  })

  test('sending again waits for the minute; taking back asks the server', async () => {
    const { asked } = await open(() => teamView([memberView(1, { invitation })]))
    await tap('team.invite.m1')
    expect(screen.getByTestId('invite.resend')).toHaveProperty('disabled', true)
    expect(screen.getByTestId('invite.resend.reason').textContent).toBe('30 秒后可重新发送')
    await rest(31_000)
    expect(screen.getByTestId('invite.resend')).toHaveProperty('disabled', false)
    await tap('invite.revoke')
    expect(asked.some(({ name }) => name === 'applications.revokeInvitation')).toBe(true)
  })

  test('an eighth name cannot be added where the limit is hard; up and down put them in order', async () => {
    const { asked } = await open(() => teamView(eight()))
    expect(screen.getByTestId('certificate.count').textContent).toContain('7/7')
    await tap('certificate.sign.m8')
    expect(screen.getByTestId('certificate.sign.m8').getAttribute('aria-checked')).toBe('false')
    expect(screen.queryByTestId('input.certificate.reason')).toBeNull()
    expect(screen.getByTestId('certificate.sign.m8').getAttribute('aria-label')).toContain('署名已满 7 人')
    await tap('certificate.sign.m1')
    await tap('certificate.sign.m8')
    await tap('certificate.up.m8')
    await tap('certificate.save')
    const saved = asked.find(({ name }) => name === 'applications.orderCertificate')
    expect(saved?.input).toEqual({
      ...{ application: 'app_0000000000000001', expectedVersion: 5 },
      order: ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm8', 'm7'],
      onCertificate: ['m2', 'm3', 'm4', 'm5', 'm6', 'm8', 'm7'],
    })
  })

  test('原则上: with an eighth name the box for a reason appears, and without one nothing is sent', async () => {
    const soft = teamView(eight())
    const { limit } = soft.certificate
    const { asked } = await open(() => ({
      ...soft,
      certificate: { ...soft.certificate, limit: limit && { ...limit, hard: false } },
    }))
    await tap('certificate.sign.m8')
    expect(screen.getByTestId('input.certificate.reason')).toBeTruthy()
    await tap('certificate.save')
    expect(screen.getByText('请写明超过上限的理由')).toBeTruthy()
    expect(asked.some(({ name }) => name === 'applications.orderCertificate')).toBe(false)
    fireEvent.change(screen.getByTestId('input.certificate.reason'), { target: { value: '八人共同完成' } })
    await tap('certificate.save')
    expect(asked.find(({ name }) => name === 'applications.orderCertificate')?.input).toMatchObject({
      ...{ onCertificate: ids(8), reason: '八人共同完成' },
    })
  })

  test('what the notice does not limit says so; what was handed in stays as it is', async () => {
    const silent = teamView([memberView(1)], { orderClosedBecause: '已提交，正在等待审核；要修改请先撤回' })
    await open(() => ({ ...silent, certificate: { ...silent.certificate, limit: null } }))
    expect(screen.getByTestId('certificate').textContent).toContain('本届通知未规定')
    expect(screen.getByTestId('certificate.save')).toHaveProperty('disabled', true)
    expect(screen.getByTestId('certificate.save.reason').textContent).toContain('已提交')
  })

  test('no members yet: why, and the way to the form', async () => {
    await open(() => teamView([]))
    expect(screen.getByTestId('team.empty').textContent).toContain('还没有成员')
    expect(screen.queryByTestId('certificate')).toBeNull()
  })
})
