import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations as applications } from '../../../cloudfunctions/applications/operations'
import { workingDayOf } from '../../../cloudfunctions/applications/working-day'
import { operations as catalog } from '../../../cloudfunctions/catalog/operations'
import { newId } from '../../../cloudfunctions/shared/identifiers'
import { submittedApplication } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import { signedIn } from '../../setup/people'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, [...applications, ...catalog])
})
afterAll(() => db.drop())

describe('A9 审核中', () => {
  test.each([
    ['the day it was handed in', '2026-07-01T02:00:00Z', '2026-07-01T15:59:59Z', null],
    ['the next morning', '2026-07-01T02:00:00Z', '2026-07-01T16:00:00Z', 1],
    ['over a weekend', '2026-07-03T02:00:00Z', '2026-07-06T02:00:00Z', 1],
    ['handed in on a Sunday, looked at on it', '2026-07-05T02:00:00Z', '2026-07-05T03:00:00Z', null],
    ['over the National Day with its working Saturday', '2026-09-30T02:00:00Z', '2026-10-10T02:00:00Z', 3],
    ['into a year without a holiday table', '2026-12-31T02:00:00Z', '2027-01-05T02:00:00Z', null],
  ])('%s', (_, since, now, day) => {
    expect(workingDayOf(new Date(since), new Date(now))).toBe(day)
  })

  test('each step says who did it; what waits says in whose hands it is; names of officials never', async () => {
    const sent = await submittedApplication(world)
    const track = await world.get(
      sent.who,
      ['applications', 'track'],
      { application: sent.application },
      { at: '2026-07-03T02:00:00.000Z' },
    )
    expect(track.workingDay).toBe(2)
    expect(track.timeline.map(({ title, state, who }) => [title, state, who]).slice(0, 3)).toEqual([
      ['开始填写', 'done', '您'],
      ['提交报名', 'done', '您'],
      ['等待审核', 'now', '长治市工信局中小企业科'],
    ])
    expect(track.timeline.filter(({ state }) => state === 'to-come').every(({ who }) => who === null)).toBe(
      true,
    )
  })
})

describe('§2 报名海报码', () => {
  test('the unit of the poster stays with the registration; anything but a short code is refused', async () => {
    const who = await signedIn(db)
    const edition = 'changzhi-2026'
    const { application } = await world.get(who, ['applications', 'start'], { edition, source: '140403' })
    const { rows } = await db.pool.query('select source from csc.application where id = $1', [application])
    expect(rows).toEqual([{ source: '140403' }])
    expect(await world.ask(who, ['applications', 'start'], { edition, source: 'a b' })).toMatchObject({
      failure: { code: 'INPUT_INVALID' },
    })
  })
})

describe('A2 通知原文', () => {
  test('says when registration ends, shows no mobile phone, and tells of a supplementary notice', async () => {
    const before = await world.get(null, ['catalog', 'notice'], { edition: 'changzhi-2026' })
    expect(before).toMatchObject({ supplement: null, deadline: { passed: false } })
    for (const edition of ['changzhi-2023', 'changzhi-2026', 'jinzhong-2025', 'shanxi-2026', 'national-2024'])
      expect(JSON.stringify(await world.get(null, ['catalog', 'notice'], { edition }))).not.toMatch(
        /(?<!\d)1[3-9]\d{9}(?!\d)/,
      )
    await db.pool.query(
      `insert into csc.announcement (id, edition, title, body, published_by, published_at)
       values ($1, 'changzhi-2026', '补充通知：演示〔2026〕9号', '改动', 'per_x', '2026-07-01T01:00:00Z')`,
      [newId('ann')],
    )
    const late = { at: '2026-07-10T16:00:00.000Z' }
    expect(await world.get(null, ['catalog', 'notice'], { edition: 'changzhi-2026' }, late)).toMatchObject({
      supplement: { title: '补充通知：演示〔2026〕9号', publishedAt: '2026-07-01T01:00:00.000Z' },
      deadline: { passed: true },
    })
  })
})
