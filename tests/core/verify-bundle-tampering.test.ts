import { describe, expect, it } from 'vitest'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { canonical } from '../../src/core/ledger'
import type { LedgerData } from '../../src/core/ledger-data'
import { commitOf, draft, HALL, judge, nonceOf, project } from './hall-fixture'
import { card } from './rubric-fixture'
import { demoSeason } from './season-fixture'
import { append, change, expectFound, splice, type Tamper, type Writable } from './tampering-fixture'
import { verifySeason } from './verifier-fixture'

/** Seals and reveals a card for project 1, judge 1 that the rules do not allow; the commitment fits. */
const cheatCard =
  (values: ReturnType<typeof card>): Tamper =>
  season => {
    const data = { judge: judge(0), project: project(1), version: 1, supersedes: null }
    const seal = season.chains[HALL]!.find(
      ({ kind, data }) =>
        kind === 'score.seal' &&
        'judge' in data &&
        'project' in data &&
        data.judge === judge(0) &&
        data.project === project(1),
    )!
    seal.data = { ...data, commit: commitOf(1, 0, 1, values) }
    change('reveal', 1, reveal => {
      reveal.cards[0]!.card = values as Writable<typeof values>
    })(season)
  }

const approvedBy = ['per_1', 'per_2']
const seal = (p: number, j: number, version: number, supersedes: string | null) =>
  draft('score.seal', {
    judge: judge(j),
    project: project(p),
    version,
    commit: commitOf(p, j, version, card(0, 0, 0, 0)),
    supersedes,
  })

const cases: Record<number, Record<string, Tamper>> = {
  11: {
    'other rules than those signed': change('rules.fix', 0, data => {
      data.rules.minCards = 4
    }),
    'another hash of the rules': change('session.open', 0, data => {
      data.rulesHash = '0'.repeat(64)
    }),
  },
  14: {
    'a witness who signed another head': append(
      draft('witness.sign', { headSeq: 3, headHash: '0'.repeat(64), certNo: '演示公证字1号' }),
    ),
    'an anchor on a later entry': append(
      draft('anchor', { headSeq: 99, headHash: '', how: 'paper', ref: '演示' }),
    ),
    'an anchor inside that does not fit': season => {
      season.anchors.push({ session: HALL, seq: 1, hash: '0'.repeat(64), how: 'paper', ref: '演示' })
    },
    'an anchor of an unknown session': season => {
      season.anchors.push({ session: 'ses_x', seq: 1, hash: '0'.repeat(64), how: 'paper', ref: '演示' })
    },
  },
  20: {
    'a score changed at the reveal': change('reveal', 0, data => {
      data.cards[0]!.card = card(3000, 2000, 3000, 2000) as Writable<ReturnType<typeof card>>
    }),
    'two judges’ cards exchanged': change('reveal', 0, ({ cards }) => {
      ;[cards[0]!.judge, cards[1]!.judge] = [cards[1]!.judge, cards[0]!.judge]
      ;[cards[0]!.version, cards[1]!.version] = [cards[1]!.version, cards[0]!.version]
    }),
    'another nonce': change('reveal', 0, data => {
      data.cards[0]!.nonce = nonceOf(0, 0, 9)
    }),
  },
  21: {
    'more than the maximum': cheatCard(card(3050, 2000, 3000, 1950)),
    'less than nothing': cheatCard(card(-50, 2000, 3000, 2000)),
    'off the step': cheatCard(card(2975, 1025, 3000, 2000)),
    'a total that is none': cheatCard({ ...card(3000, 2000, 3000, 0), total: 8500 }),
    'a criterion twice': cheatCard({
      criteria: card(1, 1, 1, 1).criteria.map(() => ['team', 2000]),
      total: 8000,
    }),
  },
  22: {
    'a judge left out': change('reveal', 0, data => void data.cards.pop()),
    'an absence one person declared': change('score.absent', 0, data => {
      data.approvedBy = ['per_1', 'per_1']
    }),
    'a card handed back and never sealed again': season => {
      splice('score.seal', 2, 1)(season)
      change('reveal', 0, data => void data.cards.splice(1, 1))(season)
    },
    'an absence where the rules want everybody': season => {
      season.rubric = { ...season.rubric, absence: 'panel-complete' }
      const rulesHash = nodeHashing.sha256(canonical(season.rubric))
      change('rules.fix', 0, data => void Object.assign(data, { rules: season.rubric }))(season)
      change('session.open', 0, data => void Object.assign(data, { rulesHash }))(season)
    },
    'scores without an opening': splice('session.open', 0, 1),
    'a second opening': season => {
      const opening = season.chains[HALL]!.find(found => found.kind === 'session.open')!
      splice('session.lock', 0, 0, opening)(season)
    },
    'a project from elsewhere': change('reveal', 0, data => {
      data.project = 'prj_99'
    }),
  },
  23: {
    'a superseded version counted': change('reveal', 0, data => {
      data.cards[1]!.version = 1
    }),
    'a recused judge counted': change('reveal', 3, ({ cards }) => {
      cards.push({ judge: judge(0), version: 1, card: cards[0]!.card, nonce: nonceOf(3, 0, 1) })
    }),
    'a stranger counted': change('reveal', 0, ({ cards }) => {
      cards.push({ ...cards[0]!, judge: 'jdg_99' })
    }),
    'a second reveal': season => {
      const reveal = season.chains[HALL]!.find(found => found.kind === 'reveal')!
      splice('session.lock', 0, 0, reveal)(season)
    },
    'a seal after the lock': append(seal(5, 0, 1, null)),
    'a version skipped': splice(
      'reveal',
      0,
      0,
      draft('score.reopen', { judge: judge(0), project: project(0), version: 1, reason: '演示', approvedBy }),
      seal(0, 0, 3, null),
    ),
    'a seal that does not name what it replaces': splice(
      'reveal',
      0,
      0,
      draft('score.reopen', { judge: judge(0), project: project(0), version: 1, reason: '演示', approvedBy }),
      seal(0, 0, 2, null),
    ),
    'a card one person handed back': change('score.reopen', 0, data => {
      data.approvedBy = ['per_1']
    }),
  },
  24: {
    'a second card without handing back the first': splice(
      'reveal',
      0,
      0,
      seal(0, 0, 2, commitOf(0, 0, 1, card(0, 0, 0, 0))),
    ),
    'two cards of one judge revealed': change('reveal', 0, ({ cards }) => void cards.push({ ...cards[0]! })),
    'one judge on two seats': change('session.open', 0, ({ panel }) => {
      panel[1]!.judge = panel[0]!.judge
    }),
  },
}

describe.each(Object.entries(cases))('exit code %s', (code, tampers) => {
  it.each(Object.entries(tampers))('%s', (_, tamper) => expectFound(Number(code), tamper))
})

describe('what is only said, not called tampering', () => {
  it('an anchor printed before a restore that the recovery names', () => {
    const season = demoSeason()
    const hash = 'ab'.repeat(32)
    season.anchors.push({ session: HALL, seq: 99, hash, how: 'paper', ref: '演示' })
    expect(verifySeason(season).code).toBe(14)
    season.chains[HALL]!.push(
      draft('recovery.resume', {
        fromBackup: '演示备份',
        lastSeq: 45,
        lastHash: '',
        approvedBy,
        lostAnchors: [{ seq: 99, hash }],
      }),
    )
    const report = verifySeason(season)
    expect(report.code).toBe(0)
    expect(report.warnings.join()).toContain('恢复备份前打印')
  })

  it('a draw that was committed and never revealed, a session not yet locked, a late card', () => {
    const season = demoSeason()
    season.lists = []
    season.chains = {
      [HALL]: season.chains[HALL]!.filter(
        ({ kind }) => !/^(draw.reveal|order|session.lock|score.void|result)/.test(kind),
      ),
    }
    season.chains[HALL]!.push(seal(0, 0, 2, null))
    const report = verifySeason(season)
    expect(report.code).toBe(0)
    expect(report.warnings.join()).toMatch(/还没有冻结名次.*只封存/)
  })

  it('a card handed back from a receipt after a restore counts in place of the lost one', () => {
    const season = demoSeason()
    const chain = season.chains[HALL]!
    const sealedTwice = chain.findIndex(({ kind }) => kind === 'score.reopen')
    const lost = chain[sealedTwice + 1]!.data as LedgerData['score.seal']
    chain.splice(sealedTwice, 2, {
      kind: 'score.seal',
      data: { ...lost, supersedes: null, via: 'receipt', receipt: { seq: sealedTwice, hash: '' } },
    })
    expect(verifySeason(season).code).toBe(0)
  })
})
