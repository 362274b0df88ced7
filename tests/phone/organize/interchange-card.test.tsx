import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { InterchangeCard } from '../../../src/organize/recommend/interchange-card'
import { edition, fakeServer, openedWith, Refused } from './fake-server'

const key = (sign: string) => ({ publicKey: sign.repeat(43), fingerprint: `${sign}${sign}AA-0000-1111-2222` })
const view = (over: object = {}) => ({
  ...{ edition, to: { name: '山西省赛', unit: '长治市' }, signing: key('S'), recipient: key('R') },
  ...{ hasToken: true, online: true, submitted: true, sent: null, may: { manage: true } },
  ...over,
})
const at = (id: string) => screen.getByTestId(`org.recommend.interchange${id}`)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))

async function open(over: object = {}, answers: Record<string, () => unknown> = {}) {
  const server = await fakeServer(['approver'], {
    'recommendations.interchange': () => view(over),
    ...answers,
  })
  render(<InterchangeCard edition={edition} listState="submitted" />)
  return server
}

beforeEach(() => openedWith({}))
afterEach(() => vi.unstubAllGlobals())

describe('O12 跨系统报送', () => {
  test('shows the signing key with the code to be read out, and the code of the level above', async () => {
    await open()
    expect((await screen.findByTestId('org.recommend.interchange')).textContent).toContain(
      'SSAA-0000-1111-2222',
    )
    expect(at('').textContent).toContain('上级接收公钥校验码 RRAA-0000-1111-2222')
  })

  test('delivers, and says when the list was there already', async () => {
    const server = await open(
      {},
      { 'recommendations.sendUp': () => ({ arrival: 'a', number: 1, late: false, already: false }) },
    )
    await screen.findByTestId('org.recommend.interchange')
    server.all['recommendations.interchange'] = () =>
      view({ sent: { at: '2026-08-03T02:00:00.000Z', number: 1, late: false, current: true } })
    await tap('.send')
    expect(server.of('recommendations.sendUp')[0]!.input).toEqual({ edition })
    expect((await screen.findByTestId('org.recommend.interchange.sent')).textContent).toContain(
      '已通过接口送达（第 1 次）',
    )
  })

  test('says what the system above refused', async () => {
    await open(
      {},
      { 'recommendations.sendUp': () => new Refused('STATE_REFUSED', '上级系统没有接收：签名不对') },
    )
    await screen.findByTestId('org.recommend.interchange')
    await tap('.send')
    expect((await screen.findByTestId('error')).textContent).toContain('上级系统没有接收：签名不对')
  })

  test.each([
    [{ signing: null }, '请先生成密钥'],
    [{ recipient: null }, '请先填写接收公钥'],
    [{ submitted: false }, '请先提交推荐'],
    [{ may: { manage: false } }, '由负责人办理'],
  ])('is not exported with %o', async (over, reason) => {
    await open(over)
    await screen.findByTestId('org.recommend.interchange')
    expect(at('.export.reason').textContent).toBe(reason)
  })

  test('needs the address of the installation for the interface, and a token', async () => {
    await open({ online: false })
    await screen.findByTestId('org.recommend.interchange')
    expect(screen.queryByTestId('org.recommend.interchange.send')).toBeNull()
  })

  test('keeps a token that is left empty', async () => {
    const server = await open({}, { 'recommendations.setUpLink': () => ({ fingerprint: 'x' }) })
    await screen.findByTestId('org.recommend.interchange')
    await tap('.link')
    await tap('.sheet.send')
    expect(server.of('recommendations.setUpLink')[0]!.input).toEqual({
      edition,
      recipientKey: 'R'.repeat(43),
    })
  })

  test('is not there where nobody above receives lists', async () => {
    const server = await open({ to: null })
    await vi.waitFor(() => expect(server.of('recommendations.interchange')).toHaveLength(1))
    expect(screen.queryByTestId('org.recommend.interchange')).toBeNull()
  })
})
