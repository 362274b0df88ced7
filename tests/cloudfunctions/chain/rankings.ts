import { withCheckDigits } from '../../../src/core/company-code'
import { SHANXI_RECOMMENDING_UNITS } from '../../../src/editions/regions-shanxi'

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number of both bounds and between. */
export const between = (random: () => number, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1))

/** A name no other project comes near: signs drawn one by one. */
export const drawnName = (random: () => number, length = 8) =>
  Array.from({ length }, () => String.fromCodePoint(between(random, 0x4e00, 0x9e00))).join('')

/** A project as a unit's final ranked it. */
export interface RankedProject {
  /** What the unit knows it by. */
  number: string
  group: 'enterprise' | 'startup'
  rank: number
  projectName: string
  subjectName: string
  officialNumber: string
  companyCode: string
  phone: string
}

/** A recommending unit with its registrations and both rankings, best first. */
export interface UnitRankings {
  unit: string
  name: string
  accepted: number
  enterprise: RankedProject[]
  startup: RankedProject[]
}

/** The biggest cities of the story, so that a list of 13 is within their seats. */
const big = ['140100', '140800']

/** Rankings of the 12 units that recommend to 山西, the same for the same seed. */
export function cityRankings(seed: number): UnitRankings[] {
  const random = seeded(seed)
  return SHANXI_RECOMMENDING_UNITS.map(({ code, name }) => {
    const ranked = (group: RankedProject['group'], many: number) =>
      Array.from({ length: many }, (_, i): RankedProject => {
        const number = `${code}-${group[0]}${i + 1}`
        return {
          ...{ number, group, rank: i + 1, projectName: drawnName(random), officialNumber: `SX${number}` },
          subjectName: group === 'enterprise' ? `演示${drawnName(random)}有限公司` : `演示${number}团队`,
          companyCode: withCheckDigits(`91${code}`, `MA${drawnCode(random)}`),
          phone: `139${String(between(random, 0, 99_999_999)).padStart(8, '0')}`,
        }
      })
    return {
      ...{
        unit: code,
        name,
        accepted: big.includes(code) ? between(random, 70, 90) : between(random, 18, 55),
      },
      ...{ enterprise: ranked('enterprise', 32), startup: ranked('startup', 9) },
    }
  })
}

const drawnCode = (random: () => number) => String(between(random, 0, 999_999)).padStart(6, '0')

/** The best of a unit that fill these seats, at most a fifth of them 创业组. */
export function listFor({ enterprise, startup }: UnitRankings, seats: number): RankedProject[] {
  const makers = Math.floor(seats / 5)
  return [...enterprise.slice(0, seats - makers), ...startup.slice(0, makers)]
}
