import { rubricExamples as input } from '../../src/contract/schemas/rounds-rubrics'
import { defineOperation } from '../shared/operation'
import { rubricExampleTables } from './rubric-example-tables'

const warning = '这是其他赛事公布的评分表，只供参考；本届评分标准由专家委员会制定和批准'

/** Scoring tables of other contests to learn from; none is this contest's own, none is taken over unasked. */
export const rubricExamples = defineOperation(['rounds', 'rubricExamples'], {
  kind: 'read',
  summary: '其他赛事的评分表（参考）',
  who: { may: 'signed-in' },
  input,
  async run() {
    const examples = rubricExampleTables.map(({ criteria, ...example }) => ({
      ...example,
      criteria: criteria.map(([name, max]) => ({ name, max })),
      warning,
    }))
    return { examples }
  },
})
