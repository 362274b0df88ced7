import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { libraryColumns, libraryHeadings, recognisedColumns } from '../../../src/core/library-columns'
import LibraryPage from '../../../src/organize/library/index'
import { edition, fakeServer, openedWith, Refused, windowWidth } from './fake-server'

const batch = 'lib_0000000000000001'
const view = (more: object = {}) => ({
  ...{ edition, total: 3, clause: null, groups: [{ id: 'enterprise', name: '企业组' }] },
  deadline: { on: '2024-08-10', passed: false, sentence: '导入最迟8月10日，含当日24:00前。' },
  sources: [
    { source: 'regional-4', name: '演示赛', kindName: '区域赛', counts: [{ group: 'enterprise', count: 3 }] },
    { source: 'regional-5', name: '另一赛', kindName: '区域赛', counts: [] },
  ],
  tokens: [],
  batches: [
    {
      ...{
        id: batch,
        fileName: '演示.xlsx',
        state: 'imported',
        stateLabel: '已导入',
        late: false,
        by: '演示·王',
      },
      ...{ at: '2024-08-01T02:00:00.000Z', undoReason: null, inUse: null },
      counts: { added: 3, wrong: 1, suspected: 0, known: 0 },
    },
  ],
  columns: libraryColumns.map(id => ({ id, heading: libraryHeadings[id], needed: id === 'projectName' })),
  limits: { rows: 10_000, megabytes: 12, partBytes: 6 },
  may: { import: true, allowLate: false },
  ...more,
})
const headings = Object.values(libraryHeadings)
const seen = (more: object = {}) => ({
  ...{ batch, fileName: '演示.csv', headings, mapping: recognisedColumns(headings), mappingProblem: null },
  ...{ previewed: 'f'.repeat(64), counts: { good: 620, wrong: 17, suspected: 9, known: 0 } },
  wrong: [{ line: 5, column: '联系电话', reason: '联系电话应为11位手机号，请核对' }],
  suspected: [{ line: 8, projectName: '甲', subjectName: '乙', because: '与第3行“甲”相近' }],
  sources: [{ name: '演示赛', good: 629 }],
  ...more,
})
const answers = (more: object = {}) => ({
  'recommendations.library': () => view(),
  'recommendations.libraryProjects': () => ({ total: 0, page: 1, pages: 1, projects: [] }),
  'recommendations.startLibraryImport': () => ({ batch }),
  'recommendations.putLibraryPart': (input: Record<string, unknown>) => ({ part: input.part }),
  'recommendations.previewLibrary': () => seen(),
  'recommendations.importLibrary': () => ({ added: 629, known: 0, suspectedIn: 9 }),
  'recommendations.dropLibraryImport': () => ({ batch }),
  ...more,
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))

/** Chooses a file as the browser hands it over. */
async function choose(content: string): Promise<void> {
  await tap('nat.import.choose')
  const input = at('file-input')
  await act(async () => {
    fireEvent.change(input, { target: { files: [new File([content], '演示.csv')] } })
  })
  await screen.findByTestId('nat.import.file')
}

beforeEach(() => {
  openedWith({})
  windowWidth(1280)
})
afterEach(() => vi.unstubAllGlobals())

describe('N2 导入', () => {
  test('a file goes up in parts, is previewed row by row, and only the right rows are imported', async () => {
    const server = await fakeServer(['operator'], answers())
    render(<LibraryPage />)
    await screen.findByTestId('nat.import.batches')
    await tap('nat.import.start')
    expect(screen.getByText('请选择文件')).toBeTruthy()
    await choose('abcdefgh')
    await tap('nat.import.preview')
    expect((await screen.findByTestId('nat.import.seen')).textContent).toContain(
      '可导 620，错误 17，疑似重复 9，已有 0',
    )
    expect(server.of('recommendations.startLibraryImport')[0]!.input).toMatchObject({ bytes: 8, parts: 2 })
    const parts = server.of('recommendations.putLibraryPart').map(({ input }) => input)
    expect(parts.map(({ part }) => part)).toEqual([1, 2])
    expect(parts.map(({ base64 }) => Buffer.from(String(base64), 'base64').toString()).join('')).toBe(
      'abcdefgh',
    )
    expect(at('nat.import.wrong').textContent).toContain('第5行 联系电话：联系电话应为11位手机号，请核对')
    expect(at('nat.import.alike').textContent).toContain('第8行 甲（乙）与第3行“甲”相近')
    expect(at('nat.import.confirm').textContent).toContain('只导合格的 620 个')
    await tap('nat.import.suspected')
    expect(at('nat.import.confirm').textContent).toContain('只导合格的 629 个')
    await tap('nat.import.confirm')
    expect(server.of('recommendations.importLibrary')[0]!.input).toMatchObject({
      ...{ batch, previewed: 'f'.repeat(64), withSuspected: true },
    })
    expect((await screen.findByTestId('nat.import.done')).textContent).toBe(
      '导入 629 个项目，其中 9 个疑似重复，请到查重判断。',
    )
  })

  test('an answer that is late is asked for again under the same request', async () => {
    let calls = 0
    const late = () => {
      calls += 1
      return calls === 1
        ? new Refused('BUSY', '现在人多，您的内容没有丢，请过几秒再点一次')
        : { added: 1, known: 0, suspectedIn: 0 }
    }
    const server = await fakeServer(['operator'], answers({ 'recommendations.importLibrary': late }))
    render(<LibraryPage />)
    await screen.findByTestId('nat.import.batches')
    await tap('nat.import.start')
    await choose('abc')
    await tap('nat.import.preview')
    await screen.findByTestId('nat.import.seen')
    await tap('nat.import.confirm')
    expect((await screen.findByTestId('nat.import.done')).textContent).toBe('导入 1 个项目。')
    const requests = server.of('recommendations.importLibrary').map(({ requestId }) => requestId)
    expect(requests).toHaveLength(2)
    expect(new Set(requests).size).toBe(1)
  })

  test('a column without a place is asked for, and the preview is made again with it', async () => {
    const problem = '还没有对应的列：项目名称，请选择'
    const server = await fakeServer(
      ['operator'],
      answers({
        'recommendations.previewLibrary': (input: Record<string, unknown>) =>
          input.mapping === null
            ? seen({
                mappingProblem: problem,
                mapping: { ...recognisedColumns(headings), projectName: null },
              })
            : seen(),
      }),
    )
    render(<LibraryPage />)
    await screen.findByTestId('nat.import.batches')
    await tap('nat.import.start')
    await choose('abc')
    await tap('nat.import.preview')
    expect((await screen.findByTestId('nat.import.mapping')).textContent).toContain(problem)
    const select = at('input.column-projectName')
    fireEvent.change(select, { target: { value: String(headings.indexOf('项目名称') + 1) } })
    await waitFor(() => expect(server.of('recommendations.previewLibrary').length).toBe(2))
  })

  test('2024-08-10 后关闭; 特批 is for who may, with a reason', async () => {
    const closed = {
      on: '2024-08-10',
      passed: true,
      sentence: '导入已于8月10日截止，之后须经特批并写明理由。',
    }
    const server = await fakeServer(
      ['operator'],
      answers({ 'recommendations.library': () => view({ deadline: closed }) }),
    )
    const { unmount } = render(<LibraryPage />)
    expect((await screen.findByTestId('nat.import.head')).dataset.state).toBe('closed')
    expect(screen.getByText('导入已经截止，须由负责人特批')).toBeTruthy()
    unmount()
    server.all['recommendations.library'] = () =>
      view({ deadline: closed, may: { import: true, allowLate: true } })
    render(<LibraryPage />)
    await screen.findByTestId('nat.import.head')
    await tap('nat.import.start')
    await choose('abc')
    expect(screen.getByText('请写明特批理由')).toBeTruthy()
    fireEvent.input(at('input.late-reason'), { target: { value: '演示·接口故障' } })
    await tap('nat.import.preview')
    await screen.findByTestId('nat.import.seen')
    expect(server.of('recommendations.startLibraryImport')[0]!.input).toMatchObject({
      lateReason: '演示·接口故障',
    })
  })

  test('批次日志可撤, with a reason', async () => {
    const server = await fakeServer(
      ['operator'],
      answers({ 'recommendations.undoLibraryImport': () => ({ withdrawn: 3 }) }),
    )
    render(<LibraryPage />)
    await tap((await screen.findByTestId(`nat.import.undo.${batch}`)).dataset.testid!)
    expect(screen.getByText('请写明理由')).toBeTruthy()
    fireEvent.input(at('input.undo-reason'), { target: { value: '演示·文件有误' } })
    await tap('nat.import.undo.send')
    expect(server.of('recommendations.undoLibraryImport')[0]!.input).toEqual({
      batch,
      reason: '演示·文件有误',
    })
    expect((await screen.findByTestId('nat.import.done')).textContent).toContain('已撤回 3 个项目')
  })

  test('接口令牌: given by the person in charge to one contest, shown once, taken back', async () => {
    const kept = { id: 'ict_0000000000000001', source: 'regional-5', name: '另一赛' }
    const tokens = [{ ...kept, issuedAt: '2024-07-01T02:00:00.000Z', lastUsedAt: null }]
    const server = await fakeServer(
      ['approver'],
      answers({
        'recommendations.library': () => view({ tokens, may: { import: true, allowLate: true } }),
        'recommendations.issueToken': () => ({ id: 'ict_0000000000000002', token: `csx_${'t'.repeat(43)}` }),
        'recommendations.revokeToken': () => ({ id: kept.id }),
      }),
    )
    render(<LibraryPage />)
    expect((await screen.findByTestId('nat.import.tokens')).textContent).toContain('另一赛')
    expect(screen.getByText('请先选赛事')).toBeTruthy()
    const select = at('input.token-source')
    const option = [...select.querySelectorAll('option')].find(each => each.textContent === '演示赛')!
    fireEvent.change(select, { target: { value: option.value } })
    await tap('nat.import.token.issue')
    expect(server.of('recommendations.issueToken')[0]!.input).toEqual({ edition, unit: 'regional-4' })
    expect((await screen.findByTestId('nat.import.token.shown')).textContent).toContain('csx_ttt')
    await tap(`nat.import.token.revoke.${kept.id}`)
    expect(server.of('recommendations.revokeToken')[0]!.input).toEqual({ edition, token: kept.id })
  })
})
