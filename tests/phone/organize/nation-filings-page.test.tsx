import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import FilingPage from '../../../src/apply/filing/index'
import FilingsPage from '../../../src/organize/filings/index'
import { fakeServer, openedWith, Refused, windowWidth } from './fake-server'

const deadline = { on: '2024-05-10', passed: false, sentence: '备案最迟5月10日，含当日24:00前。' }
const name = '第九届“创客中国”山西省中小企业创新创业大赛'
const place = (contest: string, filing: object | null) => ({
  ...{ contest, kindName: '区域赛', number: 4, name: `${name}${contest}`, host: '演示·工信厅', filing },
})
const submitted = {
  ...{ id: 'fil_0000000000000001', state: 'submitted', stateLabel: '待受理', version: 3, late: false },
  ...{ filerName: '演示·填报人', phoneMasked: '139****0001', submittedAt: '2024-05-06T02:00:00.000Z' },
}
const board = {
  ...{ edition: 'changzhi-2026', deadline, clauses: [], may: { decide: true, allowLate: true } },
  counts: { none: 1, draft: 0, submitted: 1, accepted: 0, returned: 0 },
  places: [place('regional-1', null), place('regional-4', submitted)],
}
const values = {
  ...{ host: '演示·工信厅', filledOn: '2024-05-06', contestName: name, kind: 'regional', field: '' },
  ...{
    startsOn: '2024-06-01',
    endsOn: '2024-08-20',
    organisation: '演示',
    finalPlace: '太原市',
    plan: '演示方案',
  },
}
const labels = [
  '主办单位(盖章)',
  '填表日期',
  '赛事名称',
  '赛事类型',
  '赛事时间',
  '组织机构',
  '决赛地点',
  '赛事方案',
]
const ids = ['host', 'filledOn', 'contestName', 'kind', 'times', 'organisation', 'finalPlace', 'plan']
const filing = (more: object = {}) => ({
  ...{
    id: submitted.id,
    edition: 'national-2024',
    editionName: '演示',
    formTitle: '备案表',
    state: 'submitted',
  },
  ...{ stateLabel: '待受理', version: 3, values, problems: [], maxCharacters: 500, scan: null, deadline },
  contest: { name, kind: 'regional', kindName: '区域赛' },
  lines: ids.map((id, i) => ({ id, label: labels[i], hint: '' })),
  kinds: [
    { value: 'regional', label: '区域赛' },
    { value: 'thematic', label: '专题赛' },
    { value: 'overseas-regional', label: '境外区域赛决赛' },
  ],
  ...{ late: null, returned: null, submittedAt: null, filerName: '演示·填报人', mine: false },
  may: { edit: false, decide: true, allowLate: false },
  ...more,
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (id: string, value: string) => fireEvent.input(at(id), { target: { value } })

beforeEach(() => {
  localStorage.clear()
  openedWith({})
  windowWidth(1280)
})
afterEach(() => vi.unstubAllGlobals())

describe('N1 备案（秘书处）', () => {
  test('each contest of the plan with who files; somebody is named by telephone', async () => {
    const server = await fakeServer(['operator'], {
      'recommendations.filings': () => board,
      'recommendations.openFiling': () => ({ filing: submitted.id }),
    })
    render(<FilingsPage />)
    const table = await screen.findByTestId('nat.filing.table')
    expect(table.textContent).toContain('演示·填报人 139****0001')
    expect(table.textContent).toContain('还没有指定')
    await tap('nat.filing.filter.submitted')
    expect(screen.queryByTestId('nat.filing.name.regional-1')).toBeNull()
    await tap('nat.filing.filter.all')
    await tap('nat.filing.name.regional-1')
    type('input.filer-name', '演示·李')
    type('input.filer-phone', '13900000002')
    await tap('nat.filing.naming.send')
    expect(server.of('recommendations.openFiling')[0]!.input).toEqual({
      ...{ edition: 'changzhi-2026', contest: 'regional-1', name: '演示·李', phone: '13900000002' },
    })
  })

  test('退回必含栏位; 受理 is one tap; a name that differs stands in red with that of the plan', async () => {
    const problem = `赛事名称须与计划一致：${name}`
    const server = await fakeServer(['operator'], {
      'recommendations.filings': () => board,
      'recommendations.filing': () => filing({ problems: [{ field: 'contestName', message: problem }] }),
      'recommendations.decideFiling': () => ({ version: 4, state: 'returned' }),
    })
    render(<FilingsPage />)
    await screen.findByTestId('nat.filing.table')
    await tap('nat.filing.open.regional-4')
    expect((await screen.findByTestId('nat.filing.problems')).textContent).toBe(problem)
    expect(at('nat.filing.problems').className).toContain('tone-fail')
    for (const label of labels) expect(at('nat.filing.filled').textContent).toContain(label)
    await tap('nat.filing.return')
    expect(screen.getByText('请勾选要修改的栏')).toBeTruthy()
    await tap('nat.filing.line.plan')
    expect(screen.getByText('请写明怎样修改')).toBeTruthy()
    type('input.filing-reason', '请写明奖金设置')
    await tap('nat.filing.return.send')
    expect(server.of('recommendations.decideFiling')[0]!.input).toMatchObject({
      ...{ decision: 'return', lines: ['plan'], reason: '请写明奖金设置', expectedVersion: 3 },
    })
  })

  test('a phone shows cards; a failure can be tried again; nobody else sees the page', async () => {
    windowWidth(375)
    const server = await fakeServer(['operator'], {
      'recommendations.filings': () => new Refused('INTERNAL', '刚才没有成功，内容没有改动，请再试一次'),
    })
    const { unmount } = render(<FilingsPage />)
    await screen.findByTestId('error')
    server.all['recommendations.filings'] = () => board
    await tap('error.retry')
    expect((await screen.findByTestId('nat.filing.card.regional-4')).textContent).toContain('待受理')
    unmount()
    await fakeServer(['judge'], {})
    render(<FilingsPage />)
    expect(await screen.findByTestId('org.refused')).toBeTruthy()
  })
})

describe('N1 备案（主办单位）', () => {
  const mine = (more: object = {}) =>
    filing({ state: 'draft', mine: true, may: { edit: true, decide: false, allowLate: false }, ...more })

  test('501 字不可交: the count says so while typing; what is wrong stands at its line', async () => {
    openedWith({ filing: submitted.id })
    const long = { ...values, plan: '方'.repeat(501), kind: 'thematic' }
    const refused = new Refused('INPUT_INVALID', '专题赛要写明行业领域，请填写', {
      fields: [{ path: 'values.field', message: '专题赛要写明行业领域，请填写' }],
    })
    const server = await fakeServer([], {
      'recommendations.filing': () => mine({ values: long }),
      'recommendations.submitFiling': () => refused,
    })
    render(<FilingPage />)
    expect((await screen.findByTestId('filing.count')).textContent).toContain('已写501字，最多500字')
    expect(screen.getByText('赛事方案最多500字，超出1字，请删减')).toBeTruthy()
    await tap('filing.submit')
    expect(server.of('recommendations.saveFiling')).toHaveLength(0)
    expect(screen.getAllByText('专题赛要写明行业领域，请填写').length).toBeGreaterThan(0)
  })

  test('what was typed is kept on the device until it is saved', async () => {
    openedWith({ filing: submitted.id })
    const server = await fakeServer([], {
      'recommendations.filing': () => mine(),
      'recommendations.saveFiling': () => ({ version: 4 }),
    })
    const { unmount } = render(<FilingPage />)
    await screen.findByTestId('filing.count')
    type('input.filing-finalPlace', '大同市')
    unmount()
    render(<FilingPage />)
    await screen.findByTestId('filing.count')
    expect((at('input.filing-finalPlace') as HTMLInputElement).value).toBe('大同市')
    await tap('filing.save')
    expect(server.of('recommendations.saveFiling')[0]!.input).toMatchObject({
      ...{ expectedVersion: 3, values: { finalPlace: '大同市' } },
    })
  })

  test('a return names its lines; an accepted form is read only; without a form the page says who names filers', async () => {
    openedWith({ filing: submitted.id })
    const returned = { lines: ['plan', 'times'], reason: '请写明奖金设置' }
    const server = await fakeServer([], {
      'recommendations.filing': () => mine({ state: 'returned', returned }),
    })
    const { unmount } = render(<FilingPage />)
    expect((await screen.findByTestId('filing.returned')).textContent).toBe(
      '请修改：赛事时间、赛事方案请写明奖金设置',
    )
    unmount()
    server.all['recommendations.filing'] = () => filing({ state: 'accepted', mine: true, may: {} })
    const second = render(<FilingPage />)
    expect((await screen.findByTestId('filing.filled')).textContent).toContain('太原市')
    expect(screen.queryByTestId('filing.submit')).toBeNull()
    second.unmount()
    openedWith({})
    server.all['recommendations.myFilings'] = () => ({ filings: [] })
    render(<FilingPage />)
    expect((await screen.findByTestId('filing.empty')).textContent).toContain('由大赛秘书处指定')
  })
})
