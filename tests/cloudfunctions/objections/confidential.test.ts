import { afterAll, beforeAll, expect, it } from 'vitest'
import { operations as applications } from '../../../cloudfunctions/applications/operations'
import { operations as results } from '../../../cloudfunctions/results/operations'
import type { TestPerson } from '../../setup/people'
import {
  canary,
  edition,
  filing,
  investigated,
  type ObjectionsWorld,
  objectionsWorld,
  proposed,
  publishedList,
} from './objections-world'

let all: ObjectionsWorld
let inputs: Record<string, unknown>[]
let subject: { objection: string; version: number }
beforeAll(async () => {
  all = await objectionsWorld()
  const list = await publishedList(all)
  const [first] = all.projects
  const inquiry = await investigated(all, filing(list, { kind: 'eligibility', application: first!.id }))
  const heard = await all.world.get(all.operator, ['results', 'hearOtherSide'], {
    ...{ edition, objection: inquiry.objection, expectedVersion: inquiry.version },
    facts: '演示：企业名称与营业执照不一致',
  })
  const more = { objection: inquiry.objection, text: '演示：补充一张公开网页截图的说明' }
  const added = await all.world.get(all.objector, ['applications', 'addToObjection'], more)
  const answer = { objection: inquiry.objection, text: '演示：名称变更已登记' }
  const answered = await all.world.get(first!.owner, ['applications', 'answerObjection'], answer)
  expect([heard.version, added.version, answered.version]).toEqual([4, 5, 6])
  subject = await proposed(all, answered, { outcome: 'dismissed', reasons: '演示：名称变更已登记' })
  const { objection } = subject
  inputs = [
    ...[
      {},
      { edition },
      { edition, objection },
      { objection },
      { edition, list },
      { application: first!.id },
    ],
    ...[
      { edition, version: 1 },
      { edition, objection, expectedVersion: 1 },
    ],
    ...[
      { objection, text: '演示文字' },
      { edition, objection, expectedVersion: 1, reason: '演示理由' },
    ],
  ]
})
afterAll(() => all.db.drop())

/** Every operation of both functions, with every input of the case that fits, read by one person. */
async function everythingSeenBy(who: TestPerson | null): Promise<string> {
  const replies: unknown[] = []
  for (const { function: name, operation, kind } of [...applications, ...results]) {
    if (operation === 'exportBundle') continue
    for (const input of kind === 'write' ? inputs.slice(-3) : inputs) {
      replies.push(await all.world.ask(who, [name, operation] as never, input as never))
    }
  }
  return JSON.stringify(replies)
}

it('shows nobody but the handler and the supervisor who objected, whatever they ask', async () => {
  const people: [string, TestPerson | null][] = [
    ['other side', all.projects[0]!.owner],
    ['another entrant', all.projects[1]!.owner],
    ['judge', all.judge],
    ['contractor', all.contractor],
    ['liaison', all.liaison],
    ['committee', all.committee],
    ['notary', all.notary],
    ['officer who does not handle it', all.other],
    ['person in charge', all.second],
    ['public, signed in', all.neighbour],
    ['public', null],
  ]
  for (const [name, who] of people) {
    const seen = await everythingSeenBy(who)
    expect(seen.includes(canary.realName), name).toBe(false)
    expect(seen.includes(canary.contact), name).toBe(false)
    expect(seen.includes(all.objector.person), name).toBe(false)
    // the walk reached what there is to see
    expect(seen.includes('YY-0001'), name).toBe(
      ['other side', 'officer who does not handle it', 'person in charge'].includes(name),
    )
  }
}, 120_000)

it('keeps the name and the number out of chain, log, messages to others and the request log', async () => {
  const { pool } = all.db
  await all.world.get(all.operator, ['results', 'revealObjector'], { edition, objection: subject.objection })
  await all.world.get(all.second, ['results', 'ruleObjection'], {
    ...{ edition, objection: subject.objection, expectedVersion: subject.version, agree: true },
  })
  const ledger = await pool.query("select body from csc.ledger where body like '%objection.%'")
  expect(ledger.rows.length).toBeGreaterThanOrEqual(8)
  const kept = [
    ledger.rows,
    all.world.host.records,
    (await pool.query('select * from csc.message')).rows.map(({ person_id: _person, ...words }) => words),
    (await pool.query('select data from csc.outbox')).rows,
    (await pool.query('select reply from csc.request')).rows,
    (await pool.query('select * from csc.objection')).rows,
    (await pool.query('select detail, subject, operation from csc.audit')).rows,
  ]
  for (const each of kept) {
    expect(JSON.stringify(each)).not.toContain(canary.realName)
    expect(JSON.stringify(each)).not.toContain(canary.contact)
  }
  // the chain is public after the contest: not even the account's id ties an act to who objected
  expect(JSON.stringify(ledger.rows)).not.toContain(all.objector.person)
  expect(JSON.stringify(ledger.rows)).not.toContain(all.projects[0]!.owner.person)
})
