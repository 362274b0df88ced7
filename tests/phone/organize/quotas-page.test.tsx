import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { quotaWords } from '../../../cloudfunctions/recommendations/quotas/quota-words'
import type { QuotaBody, QuotaPlanState } from '../../../src/contract/views/quota-plans'
import { quotaSheet } from '../../../src/core/quota-sheet'
import QuotasPage from '../../../src/organize/quotas/index'
import { edition, fakeServer, openedWith, Refused } from './fake-server'

vi.mock('../../../src/platform/download', () => ({ saveFile: async () => true }))

const names = ['甲市', '乙市', '丙市']
const counts = [6, 6, 2]
const codes = ['140100', '140400', '140700']

/** What the server would answer for these seats: the page shows it and works nothing out itself. */
function bodyOf(seats: number): QuotaBody {
  const claims = codes.map((unit, i) => ({
    ...{ unit, name: names[i]!, counts: null, qualified: null, count: counts[i]!, basis: '市报函' },
    ...{ typed: { count: counts[i]!, qualified: null, basis: '市报函' }, floor: 0, cap: null },
  }))
  const sheet = quotaSheet({
    seats,
    method: 'largest-remainder',
    claims: claims.map(({ unit, count }) => ({ unit, count })),
  })
  if (!sheet.ok) throw new Error(sheet.message)
  const { ok: _, lines, ...rest } = sheet
  return {
    ...{ seats, method: 'largest-remainder', denominator: 'accepted', countedOn: '2026-07-10', caps: 'none' },
    ...{ claims, ...rest },
    lines: lines.map((line, i) => ({ ...line, name: names[i]!, basis: '市报函', floor: 0, cap: null })),
  }
}

const done = { by: '演示省经办', at: '2026-07-20T02:00:00.000Z' }
const version = (number: number, state: QuotaPlanState, over: object = {}) => ({
  ...bodyOf(8 + number),
  ...quotaWords(bodyOf(8 + number)),
  ...{ version: number, state, stateName: state, note: '说明', document: '8号', hash: 'f'.repeat(64) },
  ...{ saved: done, announced: null, staged: null, locked: null, moved: [] },
  blocked: { announce: null, stage: null, lock: null },
  ...over,
})
const plan = (over: object = {}) => ({
  ...{ edition, editionName: '演示省赛', clause: null, silence: '总名额本届通知未规定。' },
  ...{ tieOrder: '余数相同的，先给报名数多的。', countedOn: '2026-07-10', countingSentence: null },
  units: codes.map((unit, i) => ({
    ...{ unit, name: names[i]!, editions: i === 1 ? ['乙市赛'] : [] },
    ...{ counts: i === 1 ? { submitted: 9, accepted: 6 } : null, qualified: i === 1 ? 6 : null },
  })),
  ...{ versions: [], mayEdit: true, ...over },
})

const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (id: string, value: string) =>
  act(async () => void fireEvent.change(at(`input.${id}`), { target: { value } }))
const typeUnit = async (unit: string, count: string) => {
  await tap(`org.quotas.units.${unit}.open`)
  await type('count', count)
  expect(at('org.quotas.unit.keep').dataset.state).toBe('disabled')
  await type('basis', '市报函')
  await tap('org.quotas.unit.keep')
}

async function open(over: object = {}, answers: Record<string, () => unknown> = {}) {
  const server = await fakeServer(['approver'], {
    'recommendations.quotaPlan': () => plan(over),
    'recommendations.computeQuotas': () => ({ ...bodyOf(10), ...quotaWords(bodyOf(10)) }),
    'recommendations.saveQuotaPlan': () => ({ version: 1, state: 'saved' }),
    'recommendations.announceQuotas': () => ({ version: 1, state: 'announced' }),
    'recommendations.proposeQuotaLock': () => ({ version: 1, state: 'staged' }),
    'recommendations.lockQuotas': () => ({ version: 1, state: 'locked' }),
    'recommendations.exportQuotaSheet': () => ({
      filename: 'a.xlsx',
      mediaType: 'x',
      base64: '',
      draft: true,
    }),
    ...answers,
  })
  render(<QuotasPage />)
  await screen.findByTestId('org.quotas.rule')
  return server
}

beforeEach(() => openedWith({}))
afterEach(() => vi.unstubAllGlobals())

describe('P1 名额测算与锁定', () => {
  test('a trial needs every unit’s number with its source, shows what decided each seat, and is saved with a word', async () => {
    const server = await open()
    await type('seats', '10')
    expect(at('org.quotas.compute.reason').textContent).toBe('还有2个单位没有报名数')
    expect(at('org.quotas.units.140400').textContent).toContain('本系统6个')
    await typeUnit('140100', '6')
    await typeUnit('140700', '2')
    await tap('org.quotas.compute')
    expect(server.of('recommendations.computeQuotas')[0]!.input).toMatchObject({
      ...{ seats: 10, method: 'largest-remainder', denominator: 'accepted', caps: 'none' },
      countedOn: '2026-07-10',
      units: [
        { unit: '140100', typed: { count: 6, qualified: null, basis: '市报函' }, floor: 0, cap: null },
        { unit: '140400', typed: null, floor: 0, cap: null },
        { unit: '140700', typed: { count: 2, qualified: null, basis: '市报函' }, floor: 0, cap: null },
      ],
    })
    const rows = [...at('org.quotas.result.table').querySelectorAll('[role=row]')].slice(1)
    const last = rows.map(row => [...row.querySelectorAll('[role=cell]')].at(-1)!.textContent)
    expect(last).toEqual(['4', '4', '2', '10'])
    expect(rows[2]!.textContent).toContain('20/14')
    await tap('org.quotas.save')
    expect(at('org.quotas.save.confirm').dataset.state).toBe('disabled')
    await type('note', '按会议纪要')
    await tap('org.quotas.save.confirm')
    expect(server.of('recommendations.saveQuotaPlan')[0]!.input).toMatchObject({
      note: '按会议纪要',
      expectedVersion: 0,
    })
  })

  test('总额+1 致某市减少 → “该方法可能出现这种情况”；并列打破顺序可见', async () => {
    await open({ versions: [version(2, 'saved')] })
    expect(at('org.quotas.version.2.table.one-more').textContent).toContain(
      '丙市反而减少。该方法可能出现这种情况。',
    )
    expect(at('org.quotas.order').textContent).toContain('先给报名数多的')
  })

  test('保底和 > N: the sentence of the server stands on the page and nothing is saved', async () => {
    const said = '各单位保底合计12个，总名额10个，还差2个'
    await open(
      { versions: [version(1, 'saved')] },
      {
        'recommendations.computeQuotas': () => new Refused('STATE_REFUSED', said),
      },
    )
    await tap('org.quotas.compute')
    expect(at('org.quotas.trial').textContent).toContain(said)
    expect(screen.queryByTestId('org.quotas.save')).toBeNull()
  })

  test('a version is announced under a number only', async () => {
    const server = await open({ versions: [version(1, 'saved')] })
    await tap('org.quotas.announce')
    expect(at('org.quotas.announce.confirm').dataset.state).toBe('disabled')
    await type('document', '晋工信〔2026〕8号')
    await tap('org.quotas.announce.confirm')
    expect(server.of('recommendations.announceQuotas')[0]!.input).toEqual({
      ...{ edition, version: 1, document: '晋工信〔2026〕8号' },
    })
  })

  test('an announced version is put forward, and nothing else is offered', async () => {
    const server = await open({ versions: [version(1, 'announced')] })
    expect(screen.queryByTestId('org.quotas.lock')).toBeNull()
    await tap('org.quotas.stage')
    expect(server.of('recommendations.proposeQuotaLock')[0]!.input).toEqual({ edition, version: 1 })
    expect(server.of('recommendations.quotaPlan')).toHaveLength(2)
  })

  test('a second person locks what was looked at, after proving who he is', async () => {
    let asked = 0
    const of = { edition, version: 1, hash: 'f'.repeat(64) }
    const server = await open(
      { versions: [version(1, 'staged')] },
      {
        'recommendations.lockQuotas': () =>
          asked++ === 0
            ? new Refused('CONFIRM_NEEDED', '请再验证一次手机号')
            : { version: 1, state: 'locked' },
        'session.sendOwnCode': () => ({ phoneMasked: '138****0000' }),
        'session.confirmMyself': () => ({}),
      },
    )
    await tap('org.quotas.lock')
    expect(at('confirm')).toBeTruthy()
    await tap('confirm.send')
    await type('own-code', '123456')
    await tap('confirm.submit')
    const locks = server.of('recommendations.lockQuotas')
    expect(locks.map(({ input }) => input)).toEqual([of, of])
    expect(screen.queryByTestId('confirm')).toBeNull()
  })

  test('who proposed the lock reads that another person locks', async () => {
    const blocked = { announce: null, stage: null, lock: '提出的人不能自己锁定，请另一位负责人办理' }
    await open({ versions: [version(1, 'staged', { blocked })] })
    expect(at('org.quotas.lock.reason').textContent).toContain('另一位负责人')
  })

  test('锁定版不可改：no step is offered; 报名数变只提示不改; versions stand beside each other', async () => {
    const moved = [{ name: '乙市', was: 6, now: 7 }]
    await open({ versions: [version(2, 'locked', { moved }), version(1, 'locked')] })
    for (const id of ['announce', 'stage', 'lock'])
      expect(screen.queryByTestId(`org.quotas.${id}`)).toBeNull()
    expect(at('org.quotas.moved').textContent).toBe('报名数已有变化，名额不变：乙市6→7')
    const cells = [...at('org.quotas.compare.table').querySelectorAll('[role=cell]')].map(
      cell => cell.textContent,
    )
    expect(cells.slice(0, 3)).toEqual(['甲市', '4', '4'])
    expect(cells.slice(6, 9)).toEqual(['丙市', '2（+1）', '1'])
  })

  test('on a phone every unit stands with its seats and how they came about', async () => {
    vi.stubGlobal('innerWidth', 375)
    await open({ versions: [version(1, 'locked')] })
    const sheet = at('org.quotas.version.1.table')
    expect(sheet.querySelector('[role=table]')).toBeNull()
    expect(sheet.textContent).toContain('甲市报名数 6 · 市报函 · 精确份额 54/14')
    expect(sheet.textContent).toContain('合计报名数 149个')
  })

  test('who may only read sees versions and no form', async () => {
    await open({ mayEdit: false, versions: [version(1, 'announced')] })
    expect(screen.queryByTestId('org.quotas.trial')).toBeNull()
    expect(screen.queryByTestId('org.quotas.stage')).toBeNull()
    await tap('org.quotas.version.1.export')
  })
})
