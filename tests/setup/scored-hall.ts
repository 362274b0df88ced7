import type { FreshDatabase } from './database'
import { advanceTo, hand, sealInput, type TestHall, testHall } from './hall'

/** A session scored to the end: `perProject` the seats' totals in hundredths; signed and frozen unless left open. */
export async function scoredHall(
  db: FreshDatabase,
  perProject: readonly (readonly number[])[],
  options: Parameters<typeof testHall>[1] & { leaveOpen?: boolean } = {},
): Promise<TestHall> {
  const { leaveOpen, ...rest } = options
  const judges = Math.max(...perProject.map(totals => totals.length))
  const hall = await testHall(db, { projects: perProject.length, judges, ...rest })
  const { world, session, operator } = hall
  for (const [index, totals] of perProject.entries()) {
    await advanceTo(hall, 'scoring')
    for (const [seat, total] of totals.entries()) {
      const judge = hall.judges[seat]!
      await world.get(judge, ['judging', 'seal'], sealInput(hall, judge, hall.projects[index]!, total))
    }
    await advanceTo(hall, 'revealed')
  }
  if (leaveOpen) return hall
  for (const judge of hall.judges) {
    const { sheetHash } = await world.get(judge, ['judging', 'sheet'], { session })
    await world.get(judge, ['judging', 'sign'], { session, sheetHash, signature: hand })
  }
  await world.get(operator, ['rounds', 'freeze'], { session, expectedVersion: await hall.version() })
  return hall
}
