import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import ExpertsPage from '../../../src/organize/experts/index'
import { edition, fakeServer, openedWith, Refused, windowWidth } from './fake-server'

const expert = (id: string, more: object = {}) => ({
  ...{ id, name: '演示专家甲', phoneMasked: '139****0001', employer: '演示大学', title: '教授', version: 3 },
  ...{ fields: ['人工智能', '投资'], recusalUnits: ['演示集团'], state: 'active', stateName: '在库' },
  ...{ source: '演示名册', note: '', reviews: { onRecord: 2, imported: 1 } },
  ...more,
})
const pool = (more: object = {}) => ({
  ...{
    experts: [
      expert('exp_a'),
      expert('exp_b', { name: '演示候选乙', state: 'candidate', stateName: '候选' }),
    ],
  },
  ...{ total: 2, counts: { active: 1, candidate: 1, suspended: 0 }, headings: ['姓名', '手机号'] },
  ...{ fields: [{ field: '人工智能', active: 1 }], may: { edit: true } },
  ...more,
})
const drawn = (n: number) => ({
  expert: `exp_${n}`,
  name: `演示专家${n}`,
  employer: `演示大学${n}`,
  title: '',
})
const draw = (more: object = {}) => ({
  ...{ id: 'xdr_1', drawId: 'drw_1', attempt: 1, state: 'committed', pool: 5, excluded: [] },
  conditions: { fields: [{ field: '人工智能', want: 2 }], alternates: 1, perEmployer: 1 },
  ...{ poolHash: 'a'.repeat(64), seedCommit: 'b'.repeat(64), short: 'TS6H-PQZN', entropy: null, reason: '' },
  ...{
    entropySource: '现场摇出的6位数字',
    committedAt: '2026-07-08T01:00:00.000Z',
    committedBy: '演示·王经办',
  },
  ...{ revealedBy: null, overdue: false, revealProblem: null, approvedBy: [], redraw: null },
  places: [{ field: '人工智能', want: 2, serving: [], alternates: [] }],
  ...more,
})
const revealed = () =>
  draw({
    ...{ state: 'revealed', entropy: '482913', revealedBy: '演示·公证员' },
    places: [{ field: '人工智能', want: 2, serving: [drawn(1), drawn(2)], alternates: [drawn(3)] }],
  })
const invitation = (n: number, more: object = {}) => ({
  ...drawn(n),
  ...{
    id: `xiv_${n}`,
    drawId: 'drw_1',
    kind: 'drawn',
    field: '人工智能',
    state: 'pending',
    stateName: '待应答',
  },
  ...{ reason: '', answerReason: '', phoneMasked: '139****0001', sentAt: '2026-07-08T01:00:00.000Z' },
  ...{ answerBy: '2026-07-10T10:00:00.000Z', answeredAt: null, late: false, seat: null },
  ...more,
})
const view = (more: object = {}) => ({
  session: {
    ...{ id: 'ses_1', name: '企业组决赛', roundName: '市级决赛', groupName: '企业组', venue: '演示会场' },
    ...{ startsAt: '2026-07-28T01:30:00.000Z', version: 4, projects: 12, preparing: true },
  },
  fields: [{ field: '人工智能', available: 5 }],
  excluded: [{ expert: 'exp_9', name: '演示专家9', because: '与本场项目同单位' }],
  ...{ draws: [], invitations: [], open: [], toInvite: 0, problem: null, may: { act: true } },
  ...more,
})
const sessions = {
  sessions: [{ id: 'ses_1', name: '企业组决赛', roundName: '市级决赛', groupName: '企业组' }],
  ...{ rounds: [], groups: [], mayCreate: true },
}
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (id: string, value: string) => fireEvent.input(at(id), { target: { value } })
const openDraw = async (shown: object, roles: Parameters<typeof fakeServer>[0] = ['operator'], more = {}) => {
  openedWith({ session: 'ses_1' })
  const server = await fakeServer(roles, {
    'rounds.sessions': () => sessions,
    'rounds.experts': () => pool(),
    'rounds.expertDraws': () => shown,
    ...more,
  })
  render(<ExpertsPage />)
  await screen.findByTestId('org.experts.invitations')
  return server
}

beforeEach(() => {
  openedWith({})
  windowWidth(1280)
})
afterEach(() => vi.unstubAllGlobals())

describe('O7 专家库', () => {
  test('each expert with fields, employer, recusal units, three years of reviews and state, in words', async () => {
    await fakeServer(['operator'], { 'rounds.experts': () => pool() })
    render(<ExpertsPage />)
    const table = await screen.findByTestId('org.experts.table')
    for (const words of [
      '人工智能、投资',
      '演示大学',
      '教授',
      '回避：演示集团',
      '3 次（含导入 1 次）',
      '在库',
      '候选',
    ])
      expect(table.textContent).toContain(words)
    expect(table.textContent).toContain('139****0001')
  })

  test('on a phone: cards, with the same acts; a candidate is admitted with a reason', async () => {
    windowWidth(375)
    const server = await fakeServer(['operator'], {
      'rounds.experts': () => pool(),
      'rounds.moveExpert': () => ({ expert: 'exp_b', version: 4 }),
    })
    render(<ExpertsPage />)
    expect(await screen.findAllByTestId('org.experts.card')).toHaveLength(2)
    await tap('org.experts.move.exp_b')
    expect(at('reason.do').getAttribute('data-state')).toBe('disabled')
    type('input.reason', '资格已核')
    await tap('reason.do')
    expect(server.of('rounds.moveExpert')[0]!.input).toMatchObject({ action: 'admit', reason: '资格已核' })
    expect(at('org.experts.done').textContent).toBe('演示候选乙已入库。')
  })

  test('whom institutions put forward is added by an officer, with the institution as recusal unit, and marked', async () => {
    const institution = 'ins_0000000000000001'
    const candidate = {
      institution,
      institutionName: '演示创投',
      name: '演示候选丁',
      field: '投资',
      added: false,
    }
    const server = await fakeServer(['operator'], {
      'rounds.experts': () => pool({ experts: [expert('exp_c', { fromInstitution: true })] }),
      'rounds.institutionCandidates': () => ({
        candidates: [candidate, { ...candidate, institution: 'ins_2', added: true }],
      }),
      'rounds.saveExpert': () => ({ expert: 'exp_d', version: 1 }),
    })
    render(<ExpertsPage />)
    expect((await screen.findByTestId('org.experts.table')).textContent).toContain('来自服务机构')
    await tap('org.experts.candidates')
    expect(at('org.experts.candidates.sheet').textContent).toContain('推荐不等于聘任')
    expect(at('org.experts.candidate.add.ins_2').dataset.state).toBe('disabled')
    await tap(`org.experts.candidate.add.${institution}`)
    expect((at('input.recusalUnits') as HTMLInputElement).value).toBe('演示创投')
    await act(async () => {
      type('input.phone', '13911118888')
      type('input.employer', '演示投资管理公司')
    })
    await tap('org.experts.save')
    expect(server.of('rounds.saveExpert')[0]!.input).toMatchObject({
      ...{ expert: null, institution, name: '演示候选丁', fields: ['投资'], recusalUnits: ['演示创投'] },
    })
  })

  test('a roster is previewed, then exactly that preview is imported', async () => {
    const server = await fakeServer(['operator'], {
      'rounds.experts': () => pool(),
      'rounds.previewExperts': () => ({
        ...{ previewed: 'f'.repeat(64), counts: { good: 2, wrong: 1, duplicate: 0 }, duplicates: [] },
        ...{
          fields: [{ field: '投资', experts: 2 }],
          wrong: [{ line: 4, column: '手机号', reason: '手机号应为11位数字，请核对' }],
        },
      }),
      'rounds.importExperts': () => ({ added: 2, duplicate: 0 }),
    })
    render(<ExpertsPage />)
    await screen.findByTestId('org.experts.import')
    await tap('org.experts.import')
    type('input.pasted', '姓名\t手机号\n演示\t139')
    type('input.source', '演示名册')
    await tap('choice.as.active')
    await tap('org.experts.import.preview')
    expect(at('org.experts.wrong').textContent).toContain('第4行 手机号：手机号应为11位数字，请核对')
    await tap('org.experts.import.confirm')
    expect(server.of('rounds.importExperts')[0]!.input).toMatchObject({
      ...{ edition, source: '演示名册', as: 'active', previewed: 'f'.repeat(64) },
    })
    expect(at('org.experts.done').textContent).toBe('已导入 2 位专家。')
  })

  test('nobody found says what to do; a failure can be tried again; the supervisor only reads', async () => {
    const server = await fakeServer(['supervisor'], {
      'rounds.experts': () => new Refused('INTERNAL', '刚才没有成功，内容没有改动，请再试一次'),
    })
    render(<ExpertsPage />)
    expect((await screen.findByTestId('error')).textContent).toContain('刚才没有成功')
    server.all['rounds.experts'] = () => pool({ experts: [], total: 0, may: { edit: false } })
    await tap('error.retry')
    expect((await screen.findByTestId('org.experts.empty')).textContent).toContain('没有符合条件的专家')
    expect(screen.queryByTestId('org.experts.import')).toBeNull()
  })

  test('the contractor is told whom the page is for', async () => {
    await fakeServer(['contractor'], {})
    render(<ExpertsPage />)
    expect((await screen.findByTestId('org.refused')).textContent).toContain(
      '这页只对经办人、负责人、公证员、监督员开放',
    )
  })
})

describe('O7 抽取', () => {
  test('conditions: counts by field, limit per employer, alternates; too few says which field lacks how many', async () => {
    const short = '候选不足：“人工智能”要7人（含备选2人），可抽5人，差2人'
    const server = await openDraw(view(), ['operator'], {
      'rounds.commitExpertDraw': () => new Refused('CANDIDATES_SHORT', short),
    })
    expect(at('org.experts.commit').getAttribute('data-state')).toBe('disabled')
    type('input.want.人工智能', '5')
    type('input.perEmployer', '1')
    type('input.alternates', '2')
    await tap('org.experts.commit')
    expect(server.of('rounds.commitExpertDraw')[0]!.input).toEqual({
      ...{ session: 'ses_1', expectedVersion: 4 },
      conditions: { fields: [{ field: '人工智能', want: 5 }], alternates: 2, perEmployer: 1 },
    })
    expect(at('org.experts.conditions').textContent).toContain(short)
    expect(at('org.experts.excluded').textContent).toContain('回避和排除的 1 人')
  })

  test('the commitment stands on the screen before the digits; then the result with its alternates', async () => {
    let shown = view({ draws: [draw()], problem: '候选已经锁定，请先录入现场摇号' })
    const server = await openDraw(shown, ['notary'], {
      'rounds.expertDraws': () => shown,
      'rounds.revealExpertDraw': () => {
        shown = view({ draws: [revealed()], toInvite: 2 })
        return { draw: 'xdr_1', serving: 2 }
      },
    })
    expect(at('org.experts.short').textContent).toBe('TS6H-PQZN')
    expect(at('org.experts.seed').textContent).toContain('b'.repeat(64))
    expect(screen.queryAllByTestId('org.experts.serving')).toHaveLength(0)
    type('input.entropy', '48291')
    expect(at('org.experts.reveal').getAttribute('data-state')).toBe('disabled')
    type('input.entropy', '482913')
    await tap('org.experts.reveal')
    expect(server.of('rounds.revealExpertDraw')[0]!.input).toEqual({
      session: 'ses_1',
      draw: 'xdr_1',
      entropy: '482913',
    })
    expect(screen.getAllByTestId('org.experts.serving').map(each => each.textContent)).toEqual([
      '1. 演示专家1（演示大学1）',
      '2. 演示专家2（演示大学2）',
    ])
    expect(at('org.experts.alternates').textContent).toBe('备选依次为：演示专家3（演示大学3）')
    expect(at('org.experts.log').textContent).toContain('摇号 482913，由演示·公证员录入')
  })

  test('whoever froze the pool is told who enters the digits; a commitment left lying is shown', async () => {
    const revealProblem = '锁定候选的人不能自己录入摇号，请公证员或另一位同事录入'
    await openDraw(view({ draws: [draw({ revealProblem, overdue: true })] }))
    expect(at('org.experts.reveal.problem').textContent).toBe(revealProblem)
    expect(at('org.experts.overdue').textContent).toContain('已超过10分钟')
    expect(screen.queryByTestId('input.entropy')).toBeNull()
  })

  test('a further attempt: one asks with a reason, the other one agrees; the first stays, marked', async () => {
    const redraw = { by: '演示·李经办', reason: '设备故障', own: false }
    const server = await openDraw(view({ draws: [{ ...revealed(), redraw }] }), ['approver'], {
      'rounds.redrawExperts': () => ({ draw: 'xdr_2', pending: false }),
    })
    expect(at('org.experts.redraw.asked').textContent).toContain('演示·李经办申请重抽：设备故障')
    await tap('org.experts.redraw')
    type('input.reason', '同意')
    await tap('reason.do')
    expect(server.of('rounds.redrawExperts')[0]!.input).toEqual({
      session: 'ses_1',
      draw: 'xdr_1',
      reason: '同意',
    })
  })

  test('each draw again is its own record', async () => {
    const again = draw({ id: 'xdr_2', drawId: 'drw_2' })
    await openDraw(
      view({
        draws: [
          { ...revealed(), state: 'superseded' },
          draw({ id: 'xdr_3', attempt: 2, reason: '设备故障', approvedBy: ['甲', '乙'] }),
          again,
        ],
      }),
    )
    const titles = screen.getAllByTestId('org.experts.attempt').map(each => each.textContent)
    expect(titles[0]).toContain('第1次补抽')
    expect(titles[1]).toContain('专家抽取 · 第2次')
    expect(titles[1]).toContain('重抽理由：设备故障（甲、乙同意）')
    expect(titles[2]).toContain('已重抽')
  })
})

describe('O7 邀请', () => {
  test('answers in words; nobody answered in time is marked, an alternate follows by itself', async () => {
    const server = await openDraw(
      view({
        draws: [revealed()],
        open: [{ field: '人工智能', places: 1 }],
        invitations: [
          invitation(1, { state: 'accepted', stateName: '已接受', seat: 1 }),
          invitation(2, { state: 'declined', stateName: '已拒绝', answerReason: '当天有课' }),
          invitation(3, { kind: 'alternate', late: true }),
          invitation(4, { kind: 'by-hand', field: '', reason: '缺投资专家' }),
        ],
      }),
      ['operator'],
      { 'rounds.replaceExpert': () => ({ next: null }) },
    )
    const lines = screen.getAllByTestId('org.experts.invitation').map(each => each.textContent)
    expect(lines[0]).toContain('1 号席')
    expect(lines[1]).toContain('当天有课')
    expect(lines[2]).toContain('备选递补')
    expect(lines[3]).toContain('手工指定')
    expect(lines[3]).toContain('指定理由：缺投资专家')
    expect(at('org.experts.open').textContent).toBe('“人工智能”还差 1 人，备选已用完，请补抽。')
    expect(screen.queryByTestId('org.experts.lapse.xiv_1')).toBeNull()
    await tap('org.experts.lapse.xiv_3')
    type('input.reason', '无人接听')
    await tap('reason.do')
    expect(server.of('rounds.replaceExpert')[0]!.input).toMatchObject({
      invitation: 'xiv_3',
      code: 'no-answer',
    })
  })

  test('naming by hand needs somebody, a reason and a time to answer', async () => {
    const server = await openDraw(view({ draws: [revealed()] }), ['operator'], {
      'rounds.nameExpert': () => ({ invitation: 'xiv_9' }),
    })
    await tap('org.experts.name')
    await screen.findByTestId('choice.expert.exp_a')
    await tap('choice.expert.exp_a')
    expect(at('org.experts.name.send').getAttribute('data-state')).toBe('disabled')
    type('input.reason', '缺投资专家')
    for (const [part, value] of [
      ['year', '2026'],
      ['month', '7'],
      ['day', '20'],
    ])
      type(`input.answerDay.${part}`, value!)
    await tap('org.experts.name.send')
    expect(server.of('rounds.nameExpert')[0]!.input).toEqual({
      ...{ session: 'ses_1', expert: 'exp_a', reason: '缺投资专家', answerBy: '2026-07-20T10:00:00.000Z' },
    })
  })
})
