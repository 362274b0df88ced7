import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import type { TestHall } from '../../setup/hall'
import { scoredHall } from '../../setup/scored-hall'

/** Twelve projects, seven judges, six criteria, names of up to sixty characters. */
const totals = Array.from({ length: 12 }, (_, project) =>
  Array.from({ length: 7 }, (_, judge) => 7000 + ((project * 37 + judge * 83) % 60) * 50),
)
const names = ['创新性与先进性', '技术与知识产权', '市场与商业模式', '团队', '财务与融资计划', '社会效益']
const maxima = [2500, 2000, 2000, 1500, 1000, 1000]

let db: FreshDatabase
let hall: TestHall
beforeAll(async () => {
  db = await freshDatabase()
  const criteria = names.map((name, i) => ({ id: `c${i}`, name, max: maxima[i]! }))
  hall = await scoredHall(db, totals, {
    rubric: { criteria, minCards: 5, ties: ['untrimmed-mean', 'both-advance'] },
  })
  await db.pool.query(
    `update csc.application set project_name = '面向复杂地质条件的井下智能巡检机器人与多参数瓦斯协同感知预警一体化平台研发及产业化（' || right(id, 4) || '）',
       subject_name = '山西演示矿用智能装备技术研究院有限责任公司长治分公司'`,
  )
}, 90_000)
afterAll(() => db.drop())

const print = (kind: 'scores' | 'summary' | 'draw', who = hall.operator) =>
  hall.world.ask(who, ['rounds', 'printSheets'], { session: hall.session, kind })

describe.each([
  ['scores', '评分表', 7],
  ['summary', '汇总表', 1],
  ['draw', '抽签表', 1],
] as const)('%s', (kind, title, least) => {
  it('is an A4 paper with the head of the chain on every page, and its print is on record', async () => {
    const reply = await print(kind)
    if (!reply.ok) throw new Error(reply.failure.message)
    const bytes = Buffer.from(reply.data.base64, 'base64')
    expect(reply.data.fileName).toMatch(new RegExp(`^${title}-企业组决赛-[0-9A-Z]{4}-[0-9A-Z]{4}\\.pdf$`))
    expect(reply.data.anchor).toMatch(new RegExp(`^CSC1:${hall.session}:\\d+:[0-9a-f]{64}$`))
    const pages = (await PDFDocument.load(bytes)).getPages().map(page => page.getSize())
    expect(pages.length).toBeGreaterThanOrEqual(least)
    for (const { width, height } of pages)
      expect([width, height].map(Math.round).sort((a, b) => a - b)).toEqual([595, 842])
    if (process.env.CSC_KEEP_SHEETS) writeFileSync(join(process.env.CSC_KEEP_SHEETS, `${kind}.pdf`), bytes)
    const { rows } = await db.pool.query(
      `select detail from csc.audit where operation = 'rounds.printSheets' and subject = $1 and detail->>'file' = $2`,
      [hall.session, title],
    )
    expect(rows).toHaveLength(1)
  })
})
