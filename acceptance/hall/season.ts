import { type Caller, signIn } from '../product/caller'
import type { Product } from '../product/product'
import { sideBySide } from '../side-by-side'
import { acceptedProjects } from './entrants'

export const edition = 'changzhi-2026'

/** The people of the demonstration by their published numbers, signed in, and the projects waiting for a hall. */
export interface Season {
  product: Product
  operator: Caller
  operator2: Caller
  approver: Caller
  committee: Caller[]
  contractor: Caller
  notary: Caller
  supervisor: Caller
  /** The demonstration's seven and as many more as a check asks for. */
  judges(count: number): Promise<Caller[]>
  /** Takes projects out of those registered for the run. */
  take(count: number): string[]
}

const phones = {
  ...{ operator: '16900000001', operator2: '16900000002', approver: '16900000003' },
  ...{ contractor: '16900000031', notary: '16900000032', supervisor: '16900000033' },
}
const numbered = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => `169${String(from + i).padStart(8, '0')}`)

/**
 * Signs the cast in, registers and accepts `projects`, lets `early` act while registration is
 * open, and moves the demonstration's clock to the day of the final.
 */
export async function startSeason(
  product: Product,
  projects: number,
  early: (operator: Caller) => Promise<void> = async () => undefined,
): Promise<Season> {
  const { door } = product
  const one = async (phone: string) => signIn(door, phone)
  const operator = await one(phones.operator)
  const ready = await acceptedProjects(door, operator, projects)
  await early(operator)
  const { stops } = await operator.get<{ stops: { name: string; at: string }[] }>('session.clock', {})
  await operator.get('session.moveClock', { to: stops.find(stop => stop.name === '决赛日')!.at })
  const panel = await sideBySide(numbered(21, 7), 4, one)
  const season: Season = {
    ...{ product, operator, operator2: await one(phones.operator2), approver: await one(phones.approver) },
    committee: await sideBySide(numbered(11, 3), 3, one),
    contractor: await one(phones.contractor),
    notary: await one(phones.notary),
    supervisor: await one(phones.supervisor),
    async judges(count) {
      const missing = numbered(50_001 + panel.length, Math.max(0, count - panel.length))
      panel.push(...(await sideBySide(missing, 8, phone => newJudge(season, phone))))
      return panel.slice(0, count)
    },
    take(count) {
      if (ready.length < count) throw new Error('a check asked for more projects than it announced')
      return ready.splice(0, count)
    },
  }
  return season
}

async function newJudge({ product, approver }: Season, phone: string): Promise<Caller> {
  await approver.get('session.grantRole', {
    ...{ edition, phone, name: `演示·评委${phone.slice(-4)}`, role: 'judge', validUntil: '2026-08-05' },
  })
  return signIn(product.door, phone)
}
