import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/catalog/operations'
import { foldNoticeText } from '../../../src/core/clause-text'
import { CLAUSES, EDITIONS, noticeOf } from '../../../src/editions/registry'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
})
afterAll(() => db.drop())

const notice = (edition: string) => world.get(null, ['catalog', 'notice'], { edition })

test.each(EDITIONS.map(edition => edition.slug))(
  '%s: the whole notice, every clause in it word for word, each with a sentence of what is done',
  async slug => {
    const view = await notice(slug)
    expect(view.segments.map(segment => segment.text).join('')).toBe(noticeOf(slug))
    const clauses = view.sections.flatMap(section => section.clauses)
    const own = Object.values(CLAUSES).filter(clause => clause.document === slug)
    expect(clauses.map(({ id }) => id)).toEqual(own.map(({ id }) => id))
    const folded = foldNoticeText(noticeOf(slug) ?? '')
    for (const clause of clauses) {
      expect(folded, clause.id).toContain(foldNoticeText(clause.text))
      expect(clause.carriedOut.length, clause.id).toBeGreaterThan(0)
    }
    expect(view.notStated.every(({ sentence }) => sentence.startsWith('本届通知未规定'))).toBe(true)
  },
)

test('what is inherited is marked 依上级文件, what is stricter is marked too', async () => {
  const view = await notice('changzhi-2026')
  expect(view.parent).toMatchObject({ slug: 'shanxi-2026' })
  const inherited = new Map(view.inherited.map(clause => [clause.id, clause.inheritanceLabel]))
  expect(inherited.get('SX26-37')).toBe('依上级文件')
  expect(inherited.get('SX26-36')).toBe('依上级文件')
  const own = view.sections.flatMap(section => section.clauses)
  expect(own.find(clause => clause.id === 'CZ26-15')?.inheritanceLabel).toBe('比上级文件更严')
  expect(own.find(clause => clause.id === 'CZ26-08')?.inheritanceLabel).toBeNull()
  expect(view.sections.map(section => section.heading)).toContain('四、赛事活动安排')
})

test('the clause of the founding date says what the pre-check does', async () => {
  const view = await notice('changzhi-2026')
  const clause = view.sections.flatMap(section => section.clauses).find(({ id }) => id === 'CZ26-19')
  expect(clause?.carriedOut).toContain('提交前自动核对：初创企业的成立日期符合要求；不符合的可申请人工复核')
})
