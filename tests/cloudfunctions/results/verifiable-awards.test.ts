import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import { verifyChain } from '../../../src/core/verify-chain'
import { type AwardsWorld, awardsWorld, decide, edition, levels, publish } from './awards-world'

type Check = (list: unknown, chains: Map<string, unknown>, sessions: Map<string, unknown>) => void
const lists: { checkList: Check } = await import(
  new URL('../../../scripts/verify-bundle/lists.mjs', import.meta.url).href
)

let all: AwardsWorld
beforeEach(async () => {
  all = await awardsWorld()
  await publish(all)
})
afterEach(() => all.db.drop())

/** What the stand-alone verifier is given: chains by name, and the results in force by session. */
async function verifierInput() {
  const chain = `edition:${edition}`
  const checked = verifyChain(nodeHashing, chain, await chainOf(all.db.database, chain))
  const { rows } = await all.db.pool.query('select id, results from csc.round_session')
  return {
    chains: new Map([[chain, checked.ok ? checked.entries : []]]),
    sessions: new Map(rows.map(({ id, results }) => [id, { results }])),
  }
}
const records = async () =>
  (await all.db.pool.query('select body from csc.published_list order by version')).rows.map(
    row => row.body.record,
  )

describe('published awards and the stand-alone verifier', () => {
  it('agree on the first version and on a correction that passes a place on', async () => {
    await all.db.pool.query("update csc.application set state = 'disqualified' where id = $1", [
      all.projects[0]!.id,
    ])
    await decide(all, 'enterprise', levels, { vacancies: 'next-in-rank', expectedVersion: 1 })
    const { fingerprint } = await all.world.get(all.approver, ['results', 'previewAwards'], { edition })
    await all.world.get(all.approver, ['results', 'correctAwards'], {
      ...{ edition, fingerprint, expectedVersion: 1, reason: '演示：取消资格后顺延' },
    })
    const { chains, sessions } = await verifierInput()
    const versions = await records()
    expect(versions).toHaveLength(2)
    expect(versions[1].disqualified).toEqual({ projects: [all.projects[0]!.id], moveUp: true })
    for (const list of versions) expect(() => lists.checkList(list, chains, sessions)).not.toThrow()
  })

  it('disagree as soon as a line is changed', async () => {
    const { chains, sessions } = await verifierInput()
    const [list] = await records()
    expect(() => lists.checkList({ ...list, lines: list.lines.slice(1) }, chains, sessions)).toThrow()
  })
})
