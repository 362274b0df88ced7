import type { HallDay } from './hall-day'
import type { Actor } from './stage'

/** An official registers a dispute about a project and gives it to three members of the committee. */
export async function openDispute(
  desk: Actor,
  session: string,
  at: { projectName: string; members: readonly string[] },
): Promise<void> {
  await desk.open(`organize/arbitration/index?session=${session}`)
  await desk.choose('project', at.projectName)
  await desk.tap('choice.source.applicant')
  await desk.type('grounds', '申报人反映2号席评分依据不足（演示）')
  await desk.tap('arbitration.open.send')
  await desk.page.getByTestId('arbitration.case').waitFor()
  for (const member of at.members) await desk.tap(`choice.members.${member}`)
  await desk.tap('arbitration.assign.send')
  await desk.page.locator('[data-testid="arbitration.case"][data-state="assigned"]').waitFor()
}

/** All members sign in writing: the first ones to void a seat's card, the last one to uphold. */
export async function ruleByCall(
  { committee, session }: Pick<HallDay, 'committee' | 'session'>,
  seat: number,
): Promise<void> {
  const { arbitrations } = await committee[0]!.get(['rounds', 'arbitrations'], { session })
  const arbitration = arbitrations[0]!.id
  for (const [place, member] of committee.entries()) {
    const decision =
      place < committee.length - 1
        ? { outcome: 'void' as const, seats: [seat] }
        : { outcome: 'uphold' as const }
    await member.get(['rounds', 'signRuling'], { session, arbitration, decision, reasons: '经审议（演示）' })
  }
}

/** One official puts the ruling to effect forward, another one confirms: both at their desks. */
export async function applyByTwo(first: Actor, second: Actor, session: string): Promise<void> {
  for (const desk of [first, second]) {
    await desk.open(`organize/arbitration/index?session=${session}`)
    const word = desk === first ? '提出执行裁决' : '确认执行裁决'
    await desk.page.getByRole('button', { name: word }).click()
    await desk.page.getByRole('button', { name: word }).waitFor({ state: 'detached' })
  }
  await second.page.locator('[data-testid="arbitration.case"][data-state="applied"]').waitFor()
}
