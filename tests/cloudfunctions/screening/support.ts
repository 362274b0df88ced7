import { operations as applications } from '../../../cloudfunctions/applications/operations'
import { operations as screening } from '../../../cloudfunctions/screening/operations'
import type { Input } from '../../../src/contract/operations'
import type { Role } from '../../../src/contract/roles'
import type { ReviewView } from '../../../src/contract/views/screening'
import type { FormValues } from '../../../src/core/application-form/field'
import { submittedApplication } from '../../setup/applications'
import type { FreshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'

export const edition = 'changzhi-2026'

/** Applicants and officers over one database, a second apart; `officer` is an operator of the city. */
export interface ScreeningWorld extends World {
  officer: TestPerson
  as(role: Role, unit?: string): Promise<TestPerson>
  submitted(form?: FormValues, manualReviewReason?: string): Promise<{ who: TestPerson; application: string }>
  review(application: string, by?: TestPerson): Promise<ReviewView>
  version(application: string): Promise<number>
  /** Judges a requirement as the officer. */
  decide(
    application: string,
    requirement: string,
    outcome: Input<'screening', 'decide'>['outcome'],
    reason?: string,
  ): Promise<void>
  /** Judges everything that stands in the way of acceptance as met. */
  clear(application: string): Promise<void>
  /** Accepts, once everything is cleared. */
  accept(application: string): Promise<void>
}

export async function screeningWorld(db: FreshDatabase): Promise<ScreeningWorld> {
  const world = worldOf(db, [...applications, ...screening])
  const { ask } = world
  world.ask = (...call) => {
    world.now = new Date(Date.parse(world.now) + 1000).toISOString()
    return ask(...call)
  }
  const officer = await signedIn(db, { name: '王经办', grants: [{ role: 'operator' }] })
  const review = (application: string, by = officer) =>
    world.get(by, ['screening', 'read'], { edition, application })
  const version = async (application: string) => (await review(application)).version
  const target = async (application: string) => ({
    edition,
    application,
    expectedVersion: await version(application),
  })
  const decide: ScreeningWorld['decide'] = async (application, requirement, outcome, reason) => {
    await world.get(officer, ['screening', 'decide'], {
      ...(await target(application)),
      requirement,
      outcome,
      reason,
    })
  }
  const clear = async (application: string) => {
    for (const { finding, open } of (await review(application)).findings)
      if (open) await decide(application, finding.requirement, 'pass', '已核对')
  }
  return Object.assign(world, {
    officer,
    review,
    version,
    decide,
    clear,
    as: (role: Role, unit?: string) => signedIn(db, { name: `演示${role}`, grants: [{ role, unit }] }),
    submitted: (form?: FormValues, manualReviewReason?: string) =>
      submittedApplication(world, { form, manualReviewReason }),
    accept: async (application: string) => {
      await clear(application)
      await world.get(officer, ['screening', 'accept'], await target(application))
    },
  })
}

/** What the last event, message and ledger entry of an application say. */
export async function traces(db: FreshDatabase, application: string) {
  const one = async (query: string, values: string[]) => (await db.pool.query(query, values)).rows.at(-1)
  return {
    event: await one(
      'select kind, from_state, to_state, reason, data from csc.application_event where application_id = $1 order by at, id',
      [application],
    ),
    message: await one(
      "select m.kind, m.title, m.body, m.link from csc.message m where m.link like '%' || $1 order by m.created_at, m.id",
      [application],
    ),
    entry: JSON.parse(
      (
        await one(
          "select body from csc.ledger where session = 'edition:changzhi-2026' and body like '%' || $1 || '%' order by seq",
          [application],
        )
      )?.body ?? 'null',
    ),
  }
}
