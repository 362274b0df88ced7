import type { FormValues } from '../../../src/core/application-form/field'
import type { Edition } from '../../../src/core/edition'
import type { LibraryRow } from '../../../src/core/library-row'
import { knownEdition } from '../../shared/edition-of'
import { enterProjects, type ProjectToEnter } from '../../shared/enter-projects'
import { appendToLedger } from '../../shared/ledger'
import type { WriteContext } from '../../shared/operation'
import { insertCases } from '../../shared/records/duplicates'
import type { LibraryPlan } from './library-plan'
import { casesOf } from './library-suspects'

/**
 * Enters these rows of a plan into the library as registrations, under one entry in the chain; those that look like
 * another become cases for a person. `counted` goes into the chain with the hash of what came.
 */
export async function enterRows(
  { db, host, caller, now, requestId }: WriteContext,
  { id, edition: slug }: { id: string; edition: string },
  plan: Pick<LibraryPlan, 'file' | 'suspects' | 'stored'>,
  rows: readonly LibraryRow[],
  counted: Readonly<Record<string, number | boolean>>,
): Promise<void> {
  const edition = knownEdition(slug)
  const data = { batch: id, fileHash: plan.file.hash, ...counted }
  const draft = {
    session: `edition:${slug}`,
    actor: caller.actor,
    requestId,
    kind: 'library.import' as const,
  }
  await appendToLedger(db, { ...draft, data }, now)
  const ids = await enterProjects(
    db,
    host.keys,
    { edition: slug, batch: id, actor: caller.actor, now },
    rows.map(row => projectOf(row, edition)),
  )
  const idOf = new Map(rows.map(({ line }, i) => [line, ids[i]!]))
  const byLine = new Map(rows.map(row => [row.line, row]))
  await insertCases(db, slug, casesOf(plan.suspects, plan.stored, byLine, idOf), now)
}

/** A row as a registration: what it says and nothing beside; its telephone and identity numbers are sealed on entry. */
function projectOf(row: LibraryRow, edition: Edition): ProjectToEnter {
  const { source, externalNumber, group, projectName, subjectName, companyCode, officialNumber } = row
  const company = companyCode !== null
  const subtypes = edition.groups.find(({ id }) => id === group)?.subtypes ?? []
  const form: FormValues = {
    ...{ projectName, group, summary: row.summary },
    ...{ contactName: row.contactName, contactPhone: row.contactPhone },
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(company
      ? { companyName: subjectName, companyCode, legalRepresentative: row.leader }
      : { teamName: subjectName, leader: row.leader }),
    members: row.members.map(({ name, identity }, i) => ({
      ...{ id: `m${i + 1}`, name, role: '', core: true, onCertificate: true },
      ...(identity === null ? {} : { identity }),
    })),
  }
  return {
    ...{ source, externalNumber, group, projectName, subjectName, companyCode, officialNumber, form },
    ...{ fromApplication: null, owner: null, county: null },
    subtype: subtypes.length === 1 ? subtypes[0]!.id : null,
  }
}
