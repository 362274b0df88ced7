import type { Player } from './player'
import { demoEdition } from './stops'

const example = 'ciec-shaanxi-12-2023-growth'
const ids = ['product', 'business-model', 'market', 'team', 'finance']

/**
 * A draft of scoring rules after a table another contest has published, named as an example with its source. Nothing
 * can be scored by it until the committee has approved a version of its own.
 */
export async function draftRubric(player: Player, at: Date): Promise<void> {
  const { examples } = await player.ask('operator', at, ['rounds', 'rubricExamples'], {})
  const table = examples.find(each => each.id === example)
  if (!table) throw new Error(`demo: no example ${example}`)
  const source = `演示示例，借自${table.contest}的评分表（${table.source}），不是“创客中国”的规则。`
  await player.ask('operator', at, ['rounds', 'saveRubric'], {
    edition: demoEdition,
    rubric: null,
    expectedVersion: 0,
    name: '演示示例：借自外省其他赛事，待专家委员会审定',
    body: {
      criteria: table.criteria.map(({ name, max }, i) => ({
        id: ids[i] ?? `item-${i + 1}`,
        name,
        max,
        description: source,
      })),
      step: 50,
      total: 10_000,
      trim: { high: 1, low: 1 },
      minCards: 5,
      decimals: 2,
      roundingPoints: ['mean'],
      roundingMode: 'half-up',
      compare: 'rounded',
      ties: ['untrimmed-mean', { criterion: 'product' }, 'judges-vote'],
      absence: 'count-present',
      times: { pitch: 480, answer: 300 },
    },
  })
}
