import { describe, it } from 'vitest'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { canonical } from '../../src/core/ledger'
import type { AwardListBody, LedgerData } from '../../src/core/ledger-data'
import { HALL, judge, project } from './hall-fixture'
import {
  awardList,
  change,
  expectFound,
  recommendationList,
  splice,
  type Tamper,
  type Writable,
} from './tampering-fixture'

const approvedBy = ['per_1', 'per_2']

const lockResults = (edit: (results: Writable<LedgerData['session.lock']['results']>) => void): Tamper =>
  change('session.lock', 0, data => {
    edit(data.results)
    data.resultHash = nodeHashing.sha256(canonical(data.results))
  })

const cases: Record<number, Record<string, Tamper>> = {
  30: {
    'a mean a hundredth too high': change('reveal', 0, ({ result }) => {
      if (result.outcome === 'scored') result.score += 1
    }),
    'another seat dropped': change('reveal', 0, ({ result }) => {
      if (result.outcome === 'scored') result.dropped = { high: [1], low: [3] }
    }),
    'a rounding that is not the rule’s': change('reveal', 0, ({ result }) => {
      if (result.outcome === 'scored') result.decimals = 1
    }),
  },
  31: {
    'ranks exchanged': lockResults(({ groups }) => {
      const [a, b] = groups[0]!.rows
      ;[a!.rank, b!.rank] = [b!.rank, a!.rank]
    }),
    'a score in the table': lockResults(({ groups }) => {
      groups[0]!.rows[0]!.score += 1
    }),
    'a project left out': lockResults(({ groups }) => void groups[0]!.unranked.pop()),
    'another hash of the table': change('session.lock', 0, data => {
      data.resultHash = '0'.repeat(64)
    }),
  },
  32: {
    'a tie decided the other way': lockResults(({ groups }) => {
      const rows = groups[0]!.rows
      const tied = rows.filter(row => row.project === project(1) || row.project === project(2))
      ;[tied[0]!.project, tied[1]!.project] = [tied[1]!.project, tied[0]!.project]
      groups[0]!.ties[0]!.steps.at(-1)!.tiers.reverse()
    }),
    'a step left out of the record': lockResults(({ groups }) => void groups[0]!.ties[0]!.steps.shift()),
    'another value compared': lockResults(({ groups }) => {
      groups[0]!.ties[0]!.steps[0]!.values![0] = [9999, 100]
    }),
  },
  33: {
    'a void without a recomputation': splice('result.recompute', 0, 1),
    'a recomputation that changes nothing': change('result.recompute', 0, data => {
      data.after = data.before
    }),
    'a past that was not': change('result.recompute', 0, data => {
      data.before.projects[0]!.result = data.after.projects[0]!.result
    }),
    'ranks from before': change('result.recompute', 0, data => {
      data.after.results = data.before.results
    }),
    'a void of a card that never counted': change('score.void', 0, data => {
      data.judge = judge(0)
      data.project = project(3)
    }),
    'another project in the ruling': change('result.recompute', 0, data => {
      data.after.projects.push({ ...data.after.projects[0]!, project: project(1) })
    }),
  },
  40: {
    'a prize given to the next one': awardList(({ lines }) => {
      ;[lines[0]!.project, lines[1]!.project] = [lines[1]!.project, lines[0]!.project]
    }),
    'a place too many': awardList(data => {
      data.tables[0]!.prizes[0]!.count = 2
    }),
    'a count nobody decided': awardList(data => {
      data.tables[0]!.prizes[1]!.count = 'not-stated'
    }),
    'more than the quota': recommendationList(data => {
      data.quota = 4
    }),
  },
  41: {
    'a list that was not published': season => {
      season.lists[0] = { ...(season.lists[0] as AwardListBody), sessions: [HALL, HALL] }
    },
    'another version': season => {
      season.lists[1] = { ...season.lists[1]!, version: 2 }
    },
    'too many start-ups': recommendationList(({ lines }) => void lines.shift()),
    'a better rank': recommendationList(({ lines }) => {
      lines[3]!.rank = 1
    }),
    'another group': recommendationList(({ lines }) => {
      lines[4]!.group = 'enterprise'
    }),
    'a project without a final': recommendationList(({ lines }) => {
      lines[0]!.project = project(5)
    }),
    'no official number': recommendationList(({ lines }) => {
      lines[0]!.officialNumber = ' '
    }),
    'a project twice': recommendationList(({ lines }) => {
      lines[1] = lines[0]!
    }),
    'a session nobody locked': awardList(data => void data.sessions.push('ses_x')),
  },
  50: {
    'another order': change('draw.reveal', 0, ({ permutation }) => void permutation.reverse()),
    'another entropy': change('draw.reveal', 0, data => {
      data.entropy = '482914'
    }),
    'another seed': change('draw.reveal', 0, data => {
      data.serverSeed = 'ab'.repeat(32)
    }),
    'a pool changed after the commitment': change('draw.commit', 0, ({ pool }) => void pool.pop()),
    'a pool and its hash changed': change('draw.commit', 0, data => {
      data.pool.pop()
      data.poolHash = nodeHashing.sha256(canonical(data.pool))
    }),
    'an excluded project in the pool': change('draw.commit', 0, data => {
      data.excluded = [{ id: project(0), code: 'late' }]
    }),
    'strata that leave one out': change('draw.commit', 0, data => {
      data.strata = [{ id: 'a', want: 5, members: data.pool.slice(1) }]
    }),
    'a reveal without a commitment': splice('draw.commit', 0, 1),
    'a running order that was not drawn': change('order.fix', 0, ({ order }) => void order.reverse()),
    'a redraw nobody approved': season => {
      const commit = season.chains[HALL]!.find(found => found.kind === 'draw.commit')!
      splice('rules.fix', 0, 0, {
        ...commit,
        data: { ...(commit.data as LedgerData['draw.commit']), attempt: 2 },
      })(season)
    },
    'an order from a draw before the last': season => {
      const commit = season.chains[HALL]!.find(found => found.kind === 'draw.commit')!
      const again = { ...(commit.data as LedgerData['draw.commit']), attempt: 2, reason: '演示', approvedBy }
      splice('order.fix', 0, 0, { ...commit, data: again })(season)
    },
  },
}

describe.each(Object.entries(cases))('exit code %s', (code, tampers) => {
  it.each(Object.entries(tampers))('%s', (_, tamper) => expectFound(Number(code), tamper))
})
