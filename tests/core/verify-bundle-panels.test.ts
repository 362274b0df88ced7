import { describe, expect, it } from 'vitest'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { commitDraw, drawnPlaces, revealDraw } from '../../src/core/draw'
import type { LedgerData } from '../../src/core/ledger-data'
import type { Season } from './bundle-fixture'
import { draft, HALL, judge } from './hall-fixture'
import { demoSeason } from './season-fixture'
import { change, splice, type Tamper } from './tampering-fixture'
import { verifySeason } from './verifier-fixture'

const pool = ['exp_01', 'exp_02', 'exp_03', 'exp_04', 'exp_05', 'exp_06', 'exp_07']
const serverSeed = 'aa'.repeat(32)
const which = { drawId: 'drw_9', attempt: 1 }
const commit = commitDraw(nodeHashing, {
  ...{
    ...which,
    purpose: 'panel',
    pool,
    excluded: [{ id: 'exp_08', code: 'same-employer' }],
    want: 3,
    serverSeed,
  },
  strata: [
    { id: '人工智能', want: 2, members: pool.slice(0, 5) },
    { id: '投资', want: 1, members: pool.slice(5) },
  ],
  limits: [{ most: 1, members: ['exp_02', 'exp_05'] }],
  entropySource: 'notary-digits',
})
const reveal = revealDraw(nodeHashing, commit, { serverSeed, entropy: '482913' })
const places = drawnPlaces(commit, reveal.permutation)
const [a, b] = places[0]!.serving as [string, string]
/** The first alternate, exp_02, has an employer in common with exp_05, who serves. */
const next = 'exp_01'
const accept = (expert: string, j: number) => draft('panel.accept', { expert, judge: judge(j), draw: which })

/** The season with a drawn panel in front: one refuses and an alternate follows, one is named by hand. */
function season(tamper: Tamper = () => undefined): Season {
  const made = structuredClone(demoSeason())
  const front = [
    draft('draw.commit', commit),
    draft('draw.reveal', reveal),
    draft('panel.fix', { places, draw: which }),
    draft('panel.change', { out: b, code: 'declined', next, draw: which }),
    draft('panel.name', { expert: 'exp_09', approvedBy: ['per_1'] }),
    accept(a, 0),
    accept(next, 1),
    accept(places[1]!.serving[0]!, 2),
    draft('panel.accept', { expert: 'exp_09', judge: judge(3), draw: null }),
  ]
  made.chains[HALL]!.unshift(...structuredClone(front))
  tamper(made)
  return made
}
const codeOf = (tamper: Tamper) => verifySeason(season(tamper)).code

describe('a drawn panel', () => {
  it('is recomputed from the chain alone; what was named by hand and who came otherwise is said', () => {
    const report = verifySeason(season())
    expect(report.findings).toEqual([])
    expect(report.warnings.join('\n')).toContain('有 1 位评委是手工指定的')
    expect(report.warnings.join('\n')).toContain('个席位不是抽取或指定的')
    const plain = verifySeason(structuredClone(demoSeason()))
    expect(plain.warnings.join('\n')).not.toContain('席位不是')
  })

  it.each<[string, Tamper]>([
    ['another permutation', change('draw.reveal', 0, ({ permutation }) => void permutation.reverse())],
    ['somebody else serving', change('panel.fix', 0, ({ places: [first] }) => void first!.serving.reverse())],
    [
      'a limit broken',
      change('draw.commit', 0, data => {
        data.limits = []
      }),
    ],
    [
      'strata that want another number',
      change('draw.commit', 0, data => {
        data.strata[0]!.want = 1
      }),
    ],
    [
      'a limit on somebody outside the pool',
      change('draw.commit', 0, data => {
        data.limits![0]!.members = ['exp_99']
      }),
    ],
    [
      'an alternate out of turn',
      change('panel.change', 0, data => {
        data.next = 'exp_02'
      }),
    ],
    [
      'a place kept empty while somebody is left',
      change('panel.change', 0, data => {
        data.next = null
      }),
    ],
    [
      'somebody replaced who did not serve',
      change('panel.change', 0, data => {
        data.out = places[0]!.alternates[1]!
      }),
    ],
    [
      'somebody accepting who was never drawn',
      change('panel.accept', 0, data => {
        data.expert = b
      }),
    ],
    ['somebody accepting by hand who was not named', splice('panel.name', 0, 1)],
    ['a panel of a draw that was not revealed', splice('draw.reveal', 0, 1)],
  ])('%s is found (50)', (_, tamper) => {
    expect(codeOf(tamper)).toBe(50)
  })

  it('a further attempt needs two people; what came of the one before no longer seats anybody', () => {
    const again = (approvedBy: string[]): Tamper =>
      splice(
        'panel.name',
        0,
        0,
        draft('draw.commit', {
          ...(commit as LedgerData['draw.commit']),
          attempt: 2,
          reason: '演示',
          approvedBy,
        }),
      )
    expect(codeOf(again(['per_1', 'per_1']))).toBe(50)
    // The panel of the first attempt may still be accepted until the second one is drawn: but it is not the newest.
    const report = verifySeason(season(again(['per_1', 'per_2'])))
    expect(report.warnings.join('\n')).toContain('第 2 次只封存、没有公布结果')
  })
})
