import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { figuresSvg } from '../../../cloudfunctions/shared/documents/figures-svg'
import { figureColumns, figureNumbers } from '../../../src/core/figure-table'
import { imageSize } from '../../../src/core/image-size'
import { entrant } from '../../setup/frozen-final'
import { signedIn, type TestPerson } from '../../setup/people'
import { type AwardsWorld, awardsWorld, edition, publish } from './awards-world'

let all: AwardsWorld
beforeEach(async () => {
  all = await awardsWorld()
  const form = { projectField: '高端装备', specialised: 'yes' }
  await entrant(all.db, { projectName: '=1+1', state: 'submitted', form })
  await entrant(all.db, {
    projectName: '创',
    state: 'rejected',
    group: 'startup',
    form: { projectField: '=SUM(1)' },
  })
  await entrant(all.db, { projectName: '没交', state: 'draft', form })
})
afterEach(() => all.db.drop())

const view = (who = all.operator) => all.world.get(who, ['results', 'summaryFigures'], { edition })
const file = async (format: 'png' | 'xlsx' | 'docx', who: TestPerson = all.operator) => {
  const reply = await all.world.get(who, ['results', 'exportFigures'], { edition, format })
  return { ...reply, bytes: Buffer.from(reply.base64, 'base64') }
}
const tableOf = (figure: Awaited<ReturnType<typeof view>>['figures'][number]) => [
  figureColumns(figure),
  ...figure.rows.map(({ label }, i) => [label, ...figureNumbers(figure)[i]!.map(String)]),
]

describe('总结图表：the figures', () => {
  it('are counted once: funnel, county by group, field, 专精特新', async () => {
    await publish(all)
    const { figures } = await view()
    const rows = (id: string) =>
      figures.find(figure => figure.id === id)!.rows.map(({ label, counts }) => [label, ...counts])
    expect(rows('funnel')).toEqual([
      ['报名', 7],
      ['审核通过', 5],
      ['参加市级决赛', 5],
      ['获奖', 3],
    ])
    expect(rows('places').filter(([, ...counts]) => counts.some(Boolean))).toEqual([['上党区', 6, 1]])
    expect(rows('places')).toHaveLength(12)
    expect(rows('fields')).toEqual([
      ['未填领域', 5, 0],
      ['=SUM(1)', 0, 1],
      ['高端装备', 1, 0],
    ])
    expect(rows('specialised')).toEqual([
      ['报名', 1, 6],
      ['审核通过', 0, 5],
    ])
    for (const { rows: lines } of figures)
      for (const { counts, total } of lines) expect(counts.reduce((sum, n) => sum + n, 0)).toBe(total)
  })

  it('leaves out what is not there yet and says so', async () => {
    const { figures } = await view()
    const funnel = figures.find(({ id }) => id === 'funnel')!
    expect(funnel.rows.map(({ label }) => label)).toEqual(['报名', '审核通过'])
    expect(funnel.note).toBe('还没有获奖名单和推荐名单，没有列出。')
  })
})

describe('总结图表：图数=表数', () => {
  it('the workbook holds the same numbers, sheet by sheet; names are never formulas', async () => {
    const { figures } = await view()
    const { bytes } = await file('xlsx')
    for (const [i, figure] of figures.entries()) {
      const cells = await readSheet(bytes, i + 1)
      const lines = cells.slice(1, figure.rows.length + 2)
      expect(lines.map(row => row.map(String))).toEqual(tableOf(figure))
      expect(typeof lines[1]![1]).toBe('number')
    }
    const sheets = unzipSync(new Uint8Array(bytes))
    for (const [name, content] of Object.entries(sheets))
      if (name.startsWith('xl/worksheets/')) expect(strFromU8(content)).not.toContain('<f>')
  })

  it('the Word file holds the same tables, each with its picture', async () => {
    const { figures } = await view()
    const parts = unzipSync(new Uint8Array((await file('docx')).bytes))
    const body = strFromU8(parts['word/document.xml']!)
    const cellsOf = (xml: string) =>
      [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, each]) => each).join('')
    const tables = body
      .split('<w:tbl>')
      .slice(1)
      .map(each => each.split('</w:tbl>')[0]!.split('<w:tr>').slice(1))
      .map(rows => rows.map(row => row.split('<w:tc>').slice(1).map(cellsOf)))
    expect(tables).toEqual(figures.map(tableOf))
    expect(Object.keys(parts).filter(name => /^word\/media\/.*\.png$/.test(name))).toHaveLength(
      figures.length,
    )
  })

  it('the picture writes every number beside its bar, and bars are in proportion', async () => {
    const { figures } = await view()
    const svg = figuresSvg('标题', figures, [], (words, size) => words.length * size)
    for (const { series, rows } of figures)
      for (const { label, counts, total } of rows) {
        expect(svg).toContain(`>${label.replace('&', '&amp;')}</text>`)
        expect(svg).toContain(
          series.length === 1 ? `>${total}</text>` : `>${counts.join(' + ')} = ${total}</text>`,
        )
      }
    const funnel = figuresSvg('', figures.slice(0, 1), [], () => 0)
    const widths = [...funnel.matchAll(/width="([\d.]+)" height="26"/g)].map(([, width]) => Number(width))
    expect(widths[1]! / widths[0]!).toBeCloseTo(5 / 7)
    const { bytes, filename, mediaType } = await file('png')
    expect(imageSize(bytes)).toMatchObject({ width: 1600 })
    expect([mediaType, filename.endsWith('赛事数据.png')]).toEqual(['image/png', true])
  })

  it('a name too long for one line stands on two, and is cut only then', () => {
    const long = '新一代信息技术与制造业深度融合的工业互联网平台和解决方案'
    const figure = {
      ...{ id: 'fields' as const, title: '领域', of: '领域', series: ['项目'], note: null },
      rows: [{ label: long, counts: [3], total: 3 }],
    }
    const svg = figuresSvg('', [figure], [], (words, size) => [...words].length * size)
    expect(svg).toContain(`>${long.slice(0, 11)}</text>`)
    expect(svg).toMatch(/…<\/text>/)
  })
})

describe('总结图表：who', () => {
  it('officers take files out, noted and limited; the supervisor reads; nobody else does either', async () => {
    const supervisor = await signedIn(all.db, { grants: [{ role: 'supervisor' }] })
    expect((await view(supervisor)).figures).toHaveLength(4)
    const ask = (who: TestPerson) =>
      all.world.ask(who, ['results', 'exportFigures'], { edition, format: 'xlsx' as const })
    expect(await ask(supervisor)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    for (const role of ['contractor', 'liaison', 'committee', 'judge'] as const) {
      const who = await signedIn(all.db, { grants: [{ role }] })
      const asked = { edition }
      expect(await all.world.ask(who, ['results', 'summaryFigures'], asked)).toMatchObject({ ok: false })
    }
    await ask(all.operator)
    const noted = await all.db.pool.query(
      "select actor, detail from csc.audit where operation = 'results.exportFigures'",
    )
    expect(noted.rows).toEqual([{ actor: all.operator.person, detail: { format: 'xlsx' } }])
    await all.db.pool.query(
      `insert into csc.audit (at, actor, operation, outcome)
       select '2026-07-29T01:30:00Z', $1, 'results.exportFigures', 'ok' from generate_series(1, 19)`,
      [all.operator.person],
    )
    expect(await ask(all.operator)).toMatchObject({ failure: { code: 'TOO_MANY' } })
  })
})
