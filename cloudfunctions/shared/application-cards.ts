import type { ApplicationCard } from '../../src/contract/views/applications'
import { formGaps } from '../../src/core/application-form/form-gaps'
import { visibleFields } from '../../src/core/application-form/visible-fields'
import { applicationStates } from '../../src/core/application-states'
import type { Queries } from './database/connect'
import { registrationDeadline } from './deadline-view'
import { groupName, knownEdition } from './edition-of'
import { formEditionFor } from './form-edition'
import type { Host } from './host'
import { nextStep } from './next-step'
import { ownForm } from './own-form'
import { registrationClosed } from './phase-closed'
import { type ApplicationRow, ownApplications } from './records/applications'
import { latestCorrection, openAmendment } from './records/applications-corrections'
import { latestVersion } from './records/published-lists'

type World = Pick<Host, 'demo' | 'keys'>

/** A person's applications as a list shows them, newest change first. */
export async function applicationCards(
  db: Queries,
  host: World,
  query: { person: string; edition?: string; now: Date },
): Promise<ApplicationCard[]> {
  const rows = await ownApplications(db, query.person, query.edition)
  return Promise.all(rows.map(row => card(db, host, row, query.now)))
}

async function card(db: Queries, host: World, row: ApplicationRow, now: Date): Promise<ApplicationCard> {
  const edition = knownEdition(row.edition)
  const filled = row.state === 'draft' ? await progress(db, host, row) : null
  const correction = await latestCorrection(db, row.id)
  const next = nextStep(row, {
    edition,
    closed: await registrationClosed(db, host, edition, now),
    gaps: filled?.gaps ?? 0,
    amendment: row.state === 'returned' ? await openAmendment(db, row.id) : null,
    correctionWaiting: correction !== null && correction.acknowledgedAt === null,
    resultsOut: (await latestVersion(db, row.edition, 'awards')) > 0,
    now,
  })
  return {
    id: row.id,
    edition: row.edition,
    editionName: edition.name,
    projectName: row.projectName,
    subjectName: row.subjectName,
    groupName: row.group === null ? null : groupName(edition, row.group),
    state: row.state,
    stateLabel: applicationStates.states[row.state].applicant,
    next,
    filled: filled && { done: filled.of - filled.gaps, of: filled.of },
    updatedAt: row.updatedAt.toISOString(),
    deadline: registrationDeadline(edition, now),
  }
}

async function progress(
  db: Queries,
  host: World,
  row: ApplicationRow,
): Promise<{ of: number; gaps: number }> {
  const form = await ownForm(db, host.keys, row)
  const formEdition = formEditionFor(knownEdition(row.edition))
  const required = visibleFields(form, formEdition).filter(field => field.required).length
  const gaps = formGaps(form, formEdition).length
  return { of: Math.max(required, gaps), gaps }
}
