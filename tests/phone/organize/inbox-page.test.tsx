import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import InboxPage from '../../../src/organize/inbox/index'
import { edition, fakeServer, openedWith, Refused, windowWidth } from './fake-server'

vi.mock('../../../src/platform/choose-file', async original => ({
  ...(await original<object>()),
  chooseFile: async () => ({ name: '附件4.xlsx', base64: 'AAAA' }),
}))

const clause = {
  id: 'SX26-19',
  source: '晋工信 五（四）3',
  text: '各市推荐项目截止日期为2026年8月5日',
  inherited: false,
  link: '',
}
const unit = (code: string, name: string, over: object = {}) => ({
  ...{ unit: code, name, state: 'missing', stateLabel: '未报', late: false, arrival: null, quota: null },
  ...{ suspended: null, officers: 0, times: 0 },
  ...over,
})
const came = (over: object = {}) => ({
  ...{ id: 'arr_0000000000000001', number: 1, via: '本系统报送', arrivedAt: '2026-08-03T02:00:00.000Z' },
  ...{ documentNumber: '长工信〔2026〕140号', total: 5, problems: 0, warnings: 0, returnedReason: null },
  groups: [
    { group: 'enterprise', name: '企业组', count: 4 },
    { group: 'startup', name: '创业组', count: 1 },
  ],
  ...over,
})
const changzhi = (over: object = {}) =>
  unit('140400', '长治市', {
    ...{ state: 'arrived', stateLabel: '已报', arrival: came(), officers: 2, times: 1 },
    quota: { seats: 5, basis: '晋工信企业函〔2026〕8号' },
    ...over,
  })
const inbox = (over: object = {}, units = [unit('140100', '太原市'), changzhi()]) => ({
  ...{ edition, title: '推荐项目名单', clauses: [clause], units },
  deadline: { on: '2026-08-05', past: false, sentence: '各单位报送截止8月5日24:00' },
  counts: { missing: 1, arrived: 1, returned: 0, accepted: 0 },
  may: { accept: true, approve: true },
  returnReasons: ['官网报名号有误，请核对后再报'],
  ...over,
})
const arrival = (over: object = {}) => ({
  ...{ id: 'arr_0000000000000001', edition, unit: '140400', unitName: '长治市', number: 1, version: 3 },
  ...{
    via: '本系统报送',
    state: 'arrived',
    stateLabel: '已报',
    late: false,
    arrivedAt: '2026-08-03T02:00:00.000Z',
  },
  ...{ documentNumber: '长工信〔2026〕140号', listHash: 'ab'.repeat(32), proposed: null, closed: null },
  ...{ suspended: null, quota: null, shareSentence: '', columns: ['项目名称', '联系方式'] },
  lines: [
    {
      ...{
        line: 1,
        projectName: '井下巡检机器人',
        subjectName: '演示公司',
        groupName: '企业组',
        score: '95.00',
      },
      ...{
        officialNumber: 'CM1',
        rank: 1,
        reason: '',
        cells: ['井下巡检机器人', '138****0000'],
        cross: null,
      },
    },
  ],
  ...{ problems: [], warnings: [], others: [] },
  ...over,
})
const decided = (over: object = {}) => ({
  ...{ version: 4, state: 'accepted', entered: 5, kept: 0, withdrawn: 0 },
  ...over,
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (name: string, value: string) =>
  act(async () => void fireEvent.change(at(`input.${name}`), { target: { value } }))

async function open(
  answers: Record<string, (input: Record<string, unknown>) => unknown> = {},
  role: 'approver' | 'supervisor' = 'approver',
) {
  const server = await fakeServer([role], {
    'recommendations.inbox': () => inbox(),
    'recommendations.arrival': () => arrival(),
    'recommendations.acceptArrival': () => decided(),
    ...answers,
  })
  render(<InboxPage />)
  await screen.findByTestId('prov.inbox.head')
  return server
}
const openUnit = async (code = '140400') => {
  await tap(`prov.inbox.unit.${code}`)
  await screen.findByTestId('prov.inbox.chosen')
}

beforeEach(() => {
  openedWith({})
  windowWidth(375)
})
afterEach(() => vi.unstubAllGlobals())

describe('P2 各市名单接收', () => {
  test('every unit with its state; counts and deadline above them, the clause below', async () => {
    await open()
    expect(at('prov.inbox.head').textContent).toContain('各单位报送截止8月5日24:00')
    expect(at('prov.inbox.reading').textContent).toContain('“各市推荐项目截止日期为2026年8月5日”')
    expect(at('prov.inbox.unit.140100').textContent).toContain('未报')
    expect(at('prov.inbox.unit.140400').textContent).toContain('5 个（企业组 4、创业组 1）')
    expect(at('prov.inbox.unit.140400').textContent).toContain('校验通过')
  })

  test('a table on a wide screen, the chosen unit below it', async () => {
    windowWidth(1280)
    await open()
    expect(at('prov.inbox.table').textContent).toContain('长工信〔2026〕140号')
    const name = at('prov.inbox.table.row.140400').querySelector('button')!
    expect(name.getAttribute('aria-label')).toBe('办理长治市的名单')
    await act(async () => void fireEvent.click(name))
    expect((await screen.findByTestId('prov.inbox.line.1')).textContent).toContain('138****0000')
  })

  test('accepts what was seen and says what it did', async () => {
    const server = await open()
    await openUnit()
    await tap('prov.inbox.accept')
    await tap('prov.inbox.accept.sheet.send')
    expect(server.of('recommendations.acceptArrival')[0]!.input).toEqual({
      ...{ edition, arrival: 'arr_0000000000000001', expectedVersion: 3 },
    })
    expect((await screen.findByTestId('prov.inbox.done')).textContent).toContain('进入本届 5 个项目')
  })

  test('逾期需特批理由: without it nothing is sent', async () => {
    const late = { late: true, stateLabel: '已报（逾期）' }
    const server = await open({
      'recommendations.arrival': () => arrival(late),
      'recommendations.acceptArrival': () => decided({ state: 'proposed', entered: 0 }),
    })
    await openUnit()
    expect(at('prov.inbox.accept').textContent).toContain('提出逾期特批')
    await tap('prov.inbox.accept')
    expect(at('prov.inbox.accept.sheet.send').dataset.state).toBe('disabled')
    await type('lateReason', '汛期停电，已电话报备')
    await tap('prov.inbox.accept.sheet.send')
    expect(server.of('recommendations.acceptArrival')[0]!.input).toMatchObject({
      lateReason: '汛期停电，已电话报备',
    })
    expect(at('prov.inbox.done').textContent).toContain('请另一位负责人确认')
  })

  test('the proposer cannot confirm; another one can, after a step-up', async () => {
    const proposal = { by: '演示甲', at: '2026-08-06T02:00:00.000Z', reason: '演示理由', own: true }
    const server = await open({
      'recommendations.inbox': () => inbox({}, [changzhi({ state: 'proposed', stateLabel: '待第二人特批' })]),
      'recommendations.arrival': () => arrival({ state: 'proposed', late: true, proposed: proposal }),
      'recommendations.confirmLateArrival': () => decided(),
    })
    await openUnit()
    expect(at('prov.inbox.confirm.reason').textContent).toBe('须由另一位负责人确认')
    server.all['recommendations.arrival'] = () =>
      arrival({ state: 'proposed', late: true, proposed: { ...proposal, own: false } })
    await tap('prov.inbox.unit.140400')
    await openUnit()
    await tap('prov.inbox.confirm')
    expect(server.of('recommendations.confirmLateArrival')).toHaveLength(1)
  })

  test('problems stop the acceptance and stand at their line; the list can be sent back with a template', async () => {
    const problem = {
      code: 'CELL_EMPTY',
      line: 1,
      projectName: '井下巡检机器人',
      column: '联系方式',
      message: '“联系方式”还没有填写。',
      clause,
    }
    const server = await open({
      'recommendations.arrival': () => arrival({ problems: [problem] }),
      'recommendations.returnArrival': () => ({ version: 4 }),
    })
    await openUnit()
    expect(at('prov.inbox.check').dataset.state).toBe('blocked')
    expect(at('prov.inbox.problems').textContent).toContain('第1个 井下巡检机器人 “联系方式”')
    expect(at('prov.inbox.accept.reason').textContent).toBe('请先处理列出的问题，或退回')
    await tap('prov.inbox.return')
    await tap('prov.inbox.return.reason.官网报名号有误，请核对后再报')
    await tap('prov.inbox.return.sheet.send')
    expect(server.of('recommendations.returnArrival')[0]!.input).toEqual({
      ...{
        edition,
        arrival: 'arr_0000000000000001',
        expectedVersion: 3,
        reason: '官网报名号有误，请核对后再报',
      },
    })
  })

  test('暂停推荐资格单位禁收并说明依据', async () => {
    const suspended = { basis: '晋工信函〔2026〕9号', at: '2026-08-01T02:00:00.000Z' }
    await open({
      'recommendations.inbox': () => inbox({}, [changzhi({ suspended })]),
      'recommendations.arrival': () => arrival({ suspended }),
    })
    await openUnit()
    expect(at('prov.inbox.suspended').textContent).toContain('晋工信函〔2026〕9号')
    expect(at('prov.inbox.accept.reason').textContent).toBe('该单位已暂停推荐资格')
    expect(at('prov.inbox.standing').textContent).toContain('恢复推荐资格')
  })

  test('催报 tells first who is told, and who must be telephoned', async () => {
    const units = [unit('140100', '太原市'), unit('140400', '长治市', { officers: 2 })]
    const server = await open({
      'recommendations.inbox': () => inbox({}, units),
      'recommendations.remindUnits': () => ({ told: 2, unreached: [] }),
    })
    await tap('prov.inbox.remind')
    expect(at('prov.inbox.remind.sheet').textContent).toContain('太原市（未报）：不在本系统，请打电话')
    expect(at('prov.inbox.remind.sheet.send').textContent).toContain('通知 2 人')
    await tap('prov.inbox.remind.sheet.send')
    expect(server.of('recommendations.remindUnits')[0]!.input).toEqual({ edition, units: ['140400'] })
    expect(at('prov.inbox.reminded').textContent).toContain('已通知 2 人')
  })

  test('附件4 电子版与系统名单不符→差异表', async () => {
    const difference = {
      kind: 'cell',
      fileLine: 4,
      systemLine: 1,
      projectName: '井下巡检机器人',
      column: '联系人',
      file: '甲',
      system: '乙',
    }
    await open({
      'recommendations.compareArrival': () => ({ alike: 4, unitLine: null, differences: [difference] }),
    })
    await openUnit()
    await tap('prov.inbox.compare')
    await tap('prov.inbox.compare.choose')
    expect((await screen.findByTestId('prov.inbox.differences')).textContent).toContain(
      '“联系人”不同：电子版“甲”，系统“乙”',
    )
  })

  test('附件4 is previewed, official numbers typed and checked again, then entered as previewed', async () => {
    const row = {
      line: 4,
      projectName: '大同项目1',
      subjectName: '演示公司',
      groupName: '企业组',
      officialNumber: null,
    }
    const server = await open({
      'recommendations.previewForm': input => ({
        ...{ previewed: 'e'.repeat(64), unitLine: '太原市', total: 1, rows: [row], wrong: [], warnings: [] },
        problems: (input.numbers as unknown[]).length
          ? []
          : [
              {
                code: 'NO_OFFICIAL_NUMBER',
                line: 1,
                projectName: '大同项目1',
                column: null,
                message: '还没有官网报名号',
                clause: null,
              },
            ],
      }),
      'recommendations.enterForm': () => ({
        arrival: 'arr_0000000000000002',
        number: 1,
        late: false,
        already: false,
      }),
    })
    await openUnit('140100')
    await tap('prov.inbox.form')
    await tap('prov.inbox.form.choose')
    expect((await screen.findByTestId('prov.inbox.problems')).textContent).toContain('还没有官网报名号')
    await type('number-4', 'SX1')
    await tap('prov.inbox.form.again')
    await type('documentNumber', '并工信〔2026〕1号')
    await tap('prov.inbox.form.send')
    expect(server.of('recommendations.enterForm')[0]!.input).toMatchObject({
      ...{ unit: '140100', numbers: [{ line: 4, number: 'SX1' }], documentNumber: '并工信〔2026〕1号' },
      previewed: 'e'.repeat(64),
    })
    expect((await screen.findByTestId('prov.inbox.done')).textContent).toContain('已收到太原市第 1 次报送')
  })

  test('a signed file is taken or refused in the server’s words', async () => {
    const server = await open({
      'recommendations.importSigned': () =>
        new Refused('STATE_REFUSED', '签名不对，文件可能被改动过，请让该单位重新导出'),
    })
    await openUnit('140100')
    await tap('prov.inbox.signed')
    expect(at('prov.inbox.signed.sheet.send').dataset.state).toBe('disabled')
    await tap('prov.inbox.signed.choose')
    await tap('prov.inbox.signed.sheet.send')
    expect((await screen.findByTestId('error')).textContent).toContain('签名不对')
    server.all['recommendations.importSigned'] = () => ({
      arrival: 'arr_0000000000000002',
      number: 1,
      late: false,
      already: true,
    })
    await tap('prov.inbox.signed.sheet.send')
    expect((await screen.findByTestId('prov.inbox.done')).textContent).toContain('没有变化')
  })

  test('a supervisor reads and decides nothing', async () => {
    await open(
      { 'recommendations.inbox': () => inbox({ may: { accept: false, approve: false } }) },
      'supervisor',
    )
    await openUnit()
    for (const id of ['accept', 'return', 'form', 'standing', 'remind'])
      expect(screen.queryByTestId(`prov.inbox.${id}`)).toBeNull()
  })

  test('a failure is shown with a way to try again', async () => {
    const server = await fakeServer(['approver'], {
      'recommendations.inbox': () => new Refused('INTERNAL', '刚才没有成功，内容没有改动，请再试一次'),
    })
    render(<InboxPage />)
    expect((await screen.findByTestId('error')).textContent).toContain('刚才没有成功')
    server.all['recommendations.inbox'] = () => inbox()
    await tap('error.retry')
    expect(await screen.findByTestId('prov.inbox.head')).toBeDefined()
  })
})

describe('P2 公钥与接口', () => {
  const desk = (keys: object[] = [], recipient: object | null = null) => ({
    ...{ edition, recipient, may: { propose: true, confirm: true } },
    units: [{ unit: '140400', name: '长治市', keys, tokens: [] }],
  })
  const key = (over: object = {}) => ({
    ...{ id: 'ick_0000000000000001', fingerprint: 'AAAA-BBBB-CCCC-DDDD', state: 'proposed' },
    ...{ stateLabel: '待第二人核对', at: '2026-08-01T02:00:00.000Z', own: false },
    ...over,
  })
  const openKeys = async (answers: Record<string, () => unknown>) => {
    const server = await open(answers)
    await tap('prov.inbox.part.keys')
    await screen.findByTestId('prov.keys.140400')
    return server
  }

  test('a key is registered by another person with the code read out', async () => {
    const server = await openKeys({
      'recommendations.interchangeDesk': () => desk([key()]),
      'recommendations.confirmUnitKey': () => ({ key: 'ick_0000000000000001' }),
    })
    await tap('prov.keys.confirm.ick_0000000000000001')
    expect(at('prov.keys.confirm.sheet.send').dataset.state).toBe('disabled')
    await type('fingerprint', 'aaaa bbbb cccc dddd')
    await tap('prov.keys.confirm.sheet.send')
    expect(server.of('recommendations.confirmUnitKey')[0]!.input).toEqual({
      ...{ edition, key: 'ick_0000000000000001', fingerprint: 'aaaa bbbb cccc dddd' },
    })
  })

  test('who proposed it cannot register it', async () => {
    await openKeys({ 'recommendations.interchangeDesk': () => desk([key({ own: true })]) })
    expect(at('prov.keys.confirm.ick_0000000000000001.reason').textContent).toBe('须由另一位负责人核对')
  })

  test('a token is shown once, the receiving key with its short code', async () => {
    const recipient = { publicKey: 'K'.repeat(43), fingerprint: 'EEEE-FFFF-GGGG-HHHH' }
    await openKeys({
      'recommendations.interchangeDesk': () => desk([], recipient),
      'recommendations.issueToken': () => ({ id: 'ict_0000000000000001', token: `csx_${'t'.repeat(43)}` }),
    })
    expect(at('prov.keys.recipient').textContent).toContain('EEEE-FFFF-GGGG-HHHH')
    await tap('prov.keys.issue.140400')
    expect(at('prov.keys.token.140400').textContent).toContain(`csx_${'t'.repeat(43)}`)
    expect(at('prov.keys.token.140400').textContent).toContain('只显示这一次')
  })
})
