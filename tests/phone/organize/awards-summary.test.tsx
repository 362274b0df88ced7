import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import AwardsPage from '../../../src/organize/awards/index'
import { edition, fakeServer, openedWith, Refused } from './fake-server'

vi.mock('../../../src/platform/download', () => ({ saveFile: async () => true }))

const title = '演示大赛赛事活动总结'
const clause = {
  ...{ id: 'CZ26-30', source: '长工信 五(三)', text: '大赛组委会要认真做好工作总结', inherited: false },
  link: '',
}
const record = {
  ...{ paper: 'summary', paperName: '赛事活动总结', documentNumber: '长创组〔2026〕9号' },
  ...{ handedUpOn: '2026-07-06', fileName: '总结.docx' },
  ...{ recordedAt: '2026-07-07T02:00:00.000Z', recordedBy: '演示经办人' },
}
const summary = (over: object = {}) => ({
  ...{
    edition,
    title,
    clause,
    sentence: '',
    figures: ['对接活动1场。'],
    toWrite: ['宣传推广', '后续跟踪服务'],
  },
  ...{ papers: [{ id: 'summary', name: '赛事活动总结' }], handedUp: [], ...over },
})
const figures = {
  ...{ edition, title: '演示大赛赛事数据', at: '2026-07-29T02:00:00.000Z' },
  figures: [
    {
      ...{
        id: 'places',
        title: '各县区报名数，按组别',
        of: '县区',
        series: ['企业组', '创业组'],
        note: null,
      },
      rows: [
        { label: '上党区', counts: [6, 1], total: 7 },
        { label: '潞州区', counts: [0, 0], total: 0 },
      ],
    },
    {
      ...{ id: 'funnel', title: '各阶段项目数', of: '阶段', series: ['项目'], note: '还没有获奖名单。' },
      rows: [{ label: '报名', counts: [7], total: 7 }],
    },
  ],
}
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (id: string, value: string) =>
  act(async () => void fireEvent.change(at(`input.${id}`), { target: { value } }))

async function open(
  role: 'operator' | 'supervisor' | 'contractor',
  over: object = {},
  record_: () => unknown = () => ({ recorded: 1 }),
) {
  const server = await fakeServer([role], {
    'results.rankings': () => ({ edition, sessions: [] }),
    'results.awardTable': () => ({ edition, groups: [], clause: null, silences: [], publishedVersion: 0 }),
    'results.published': () => ({ edition, editionName: '', list: null }),
    'results.summary': () => summary(over),
    'results.exportSummary': () => ({ filename: '总结.docx', mediaType: 'x', base64: '', draft: true }),
    'results.recordSummary': record_,
    'results.summaryFigures': () => figures,
    'results.exportFigures': () => ({ filename: '图.png', mediaType: 'image/png', base64: '', draft: false }),
  })
  render(<AwardsPage />)
  await screen.findByTestId('org.awards.part')
  if (role !== 'contractor') await tap('org.awards.part.summary')
  return server
}

beforeEach(() => openedWith({}))
afterEach(() => vi.unstubAllGlobals())

test('an operator takes out the draft, and records number, day and name of what was handed up', async () => {
  const server = await open('operator')
  expect(at('org.awards.summary.draft').textContent).toContain('宣传推广、后续跟踪服务由承办单位填写')
  await tap('org.awards.summary.export')
  expect(server.of('results.exportSummary')[0]!.input).toEqual({ edition })
  await tap('org.awards.summary.record')
  await type('documentNumber', '长创组〔2026〕9号')
  await type('fileName', '总结.docx')
  expect(at('org.awards.summary.save').dataset.state).toBe('disabled')
  await type('handedUpOn.year', '2026')
  await type('handedUpOn.month', '7')
  await type('handedUpOn.day', '6')
  await tap('org.awards.summary.save')
  expect(server.of('results.recordSummary')[0]!.input).toEqual({
    ...{ edition, paper: 'summary', documentNumber: '长创组〔2026〕9号' },
    ...{ handedUpOn: '2026-07-06', fileName: '总结.docx' },
  })
  expect(screen.queryByTestId('org.awards.summary.sheet')).toBeNull()
  expect(server.of('results.summary')).toHaveLength(2)
})

test('where the notice has special reports, one says which paper it was', async () => {
  const papers = [...summary().papers, { id: 'special-report', name: '赛事专报' }]
  const server = await open('operator', { papers }, () => new Refused('STATE_REFUSED', '已经登记过'))
  await tap('org.awards.summary.record')
  await type('documentNumber', '9号')
  await type('fileName', '专报.docx')
  await type('handedUpOn.year', '2026')
  await type('handedUpOn.month', '7')
  await type('handedUpOn.day', '6')
  expect(at('org.awards.summary.save').dataset.state).toBe('disabled')
  await tap('choice.paper.special-report')
  await tap('org.awards.summary.save')
  expect(server.of('results.recordSummary')[0]!.input).toMatchObject({ paper: 'special-report' })
  expect(at('org.awards.summary.sheet').textContent).toContain('已经登记过')
})

test('a supervisor reads what was handed up and changes nothing', async () => {
  await open('supervisor', { handedUp: [record] })
  expect(at('org.awards.summary.handed-up').textContent).toContain(
    '2026-07-06 赛事活动总结 长创组〔2026〕9号',
  )
  expect(screen.queryByTestId('org.awards.summary.export')).toBeNull()
  expect(screen.queryByTestId('org.awards.summary.record')).toBeNull()
})

test('the contractor has no such part', async () => {
  await open('contractor')
  expect(screen.queryByTestId('org.awards.part.summary')).toBeNull()
})

test('图数=表数: bars and table show the same numbers, and each file is asked for as it is named', async () => {
  const server = await open('operator')
  const table = await screen.findByTestId('org.awards.figure.places.table')
  const cells = [...table.querySelectorAll('[role=cell]')].map(cell => cell.textContent)
  expect(cells).toEqual(['上党区', '6', '1', '7', '潞州区', '0', '0', '0'])
  const bars = [...at('org.awards.figure.places.bars').querySelectorAll('[role=img]')]
  expect(bars.map(bar => bar.getAttribute('aria-label'))).toEqual([
    '上党区：企业组 6，创业组 1，共 7',
    '潞州区：0，共 0',
  ])
  expect(at('org.awards.figure.funnel').textContent).toContain('还没有获奖名单。')
  for (const format of ['png', 'xlsx', 'docx']) await tap(`org.awards.figures.${format}`)
  expect(server.of('results.exportFigures').map(({ input }) => input.format)).toEqual(['png', 'xlsx', 'docx'])
})

test('a supervisor reads the figures and takes no file out', async () => {
  await open('supervisor')
  expect(await screen.findByTestId('org.awards.figure.places')).toBeTruthy()
  expect(screen.queryByTestId('org.awards.figures.png')).toBeNull()
})
