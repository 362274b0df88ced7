import type { FormValues } from '../../src/core/application-form/field'
import { FINALIST_PARAGRAPHS } from './entrants/finalist-paragraphs'
import type { Entrant } from './read-entrants'
import { between, seededRandom } from './seeded-random'

const rows = FINALIST_PARAGRAPHS.trim()
  .split('\n')
  .map(line => line.split('|').map(cell => cell.trim()))

/** What a finalist adds under 更多（选填）: four paragraphs, financing, facts of the company; nothing for anybody else. */
export function finalistMore(entrant: Entrant): FormValues {
  const row = rows.find(([key]) => key === entrant.key)
  if (!row) return {}
  const [, coreTechnology = '', businessModel = '', marketAnalysis = '', advantages = '', money = '—'] = row
  return {
    ...{ coreTechnology, businessModel, marketAnalysis, advantages },
    ...(money === '—' ? {} : financing(entrant, money)),
    ...(entrant.subject === 'company' ? companyMore(entrant) : {}),
  }
}

function financing(entrant: Entrant, financingAmount: string): FormValues {
  const share = between(seededRandom(`${entrant.key}|share`), 5, 12)
  return {
    financingAmount,
    financingMethods: ['股权融资'],
    financingShare: String(share),
    financingUse: '演示：扩建产线，补充流动资金。',
    financingHistory: '演示：尚未融资。',
  }
}

function companyMore(entrant: Entrant): FormValues {
  const random = seededRandom(`${entrant.key}|company`)
  const research = between(random, 30, 200)
  return {
    address: `演示·科技路${between(random, 1, 99)}号`,
    registeredCapital: String(between(random, 2, 40) * 50),
    qualifications: [entrant.group === 'startup' ? 'none' : '高新技术企业'],
    profit: String(between(random, -30, 260)),
    research: String(research),
    priorResearch: String(Math.round(research * 0.8)),
  }
}
