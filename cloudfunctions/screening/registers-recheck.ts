import { factsOf } from '../../src/core/application-form/facts-of'
import type { Edition } from '../../src/core/edition'
import type { Finding } from '../../src/core/eligibility/criterion'
import type { Registers } from '../../src/core/eligibility/facts'
import { judgeRequirement } from '../../src/core/eligibility/judge'
import { allClauses } from '../shared/edition-catalog'
import { formEditionFor } from '../shared/form-edition'
import { listedAmong } from '../shared/listed-projects'
import type { WriteContext } from '../shared/operation'
import { type ScreenedRow, screenedApplications } from '../shared/records/registers-recheck'
import { keepRejudged } from '../shared/records/rejudged'
import { lockApplicationWithin } from '../shared/records/screening-acts'
import { listsReach, registerQuestions } from '../shared/register-reach'
import { type Held, leaveTrace } from './act'

const pageSize = 500
/** How many applications are written in one call; the rest are left to the next. */
const mostWritten = 500

/** `changed`: applications whose verdict is another one now; `left`: those still to be written. */
export interface Rechecked {
  changed: number
  left: number
}

/** An application held until the end of the transaction, with the findings that are to take the place of others. */
interface Change {
  held: Held
  findings: readonly Finding[]
  requirements: { requirement: string; outcome: Finding['outcome'] }[]
}

/**
 * Lays the lists beside every application under screening for which they count, and holds those whose findings change.
 * Held before anything is appended to the chain: an officer who acts meanwhile holds the application first, too.
 */
export async function holdChanged(
  context: WriteContext,
  importedIn: Edition,
): Promise<{ changes: Change[]; left: number }> {
  const changes: Change[] = []
  let left = 0
  const asking = listsReach(importedIn).filter(({ requirements }) =>
    requirements.some(each => registerQuestions(each).length > 0),
  )
  for (const edition of asking)
    for await (const rows of pagesOf(context, edition))
      for (const { row, findings } of await changedOf(context, edition, rows)) {
        const change = changes.length < mostWritten ? await hold(context, edition, row, findings) : null
        if (change) changes.push(change)
        else left += 1
      }
  return { changes, left }
}

/**
 * Keeps the new findings beside the form as it was handed in; what an officer decided on an old one is open again.
 */
export async function writeChanged(
  context: WriteContext,
  { changes, left }: Awaited<ReturnType<typeof holdChanged>>,
): Promise<Rechecked> {
  const { db, now } = context
  for (const { held, findings, requirements } of changes) {
    const reopened = requirements.map(({ requirement }) => requirement)
    const submission = await keepRejudged(db, held.row, findings, { reopened, now })
    await leaveTrace(context, held, {
      kind: 'register-change',
      change: { submission },
      data: { requirements },
    })
  }
  return { changed: changes.length, left }
}

async function* pagesOf({ db }: WriteContext, edition: Edition): AsyncGenerator<ScreenedRow[]> {
  let after: string | undefined = ''
  while (after !== undefined) {
    const rows: ScreenedRow[] = await screenedApplications(db, edition.slug, { after, limit: pageSize })
    yield rows
    after = rows.length < pageSize ? undefined : rows.at(-1)?.id
  }
}

async function changedOf({ db, now }: WriteContext, edition: Edition, rows: readonly ScreenedRow[]) {
  const formEdition = formEditionFor(edition)
  const judged = rows.map(row => ({ row, facts: factsOf(row.form, formEdition) }))
  const registers = await listedAmong(
    db,
    edition,
    judged.map(({ facts }) => facts),
  )
  return judged.flatMap(({ row, facts }) => {
    const findings = anew(edition, row.findings, facts, { now: now.toISOString(), registers })
    return findings.length > 0 ? [{ row, findings }] : []
  })
}

/** The findings about lists that are not what was kept. */
function anew(
  edition: Edition,
  kept: readonly Finding[],
  facts: ReturnType<typeof factsOf>,
  context: { now: string; registers: Registers },
): Finding[] {
  return edition.requirements.flatMap(requirement => {
    const before = kept.find(finding => finding.requirement === requirement.id)
    if (!before || registerQuestions(requirement).length === 0) return []
    const finding = judgeRequirement(requirement, allClauses(), facts, context)
    return finding && !isSame(finding, before) ? [finding] : []
  })
}

function isSame(a: Finding, b: Finding): boolean {
  const told = ({ outcome, sentence, compared }: Finding) =>
    JSON.stringify([outcome, sentence, compared.map(({ label, value, against }) => [label, value, against])])
  return told(a) === told(b)
}

/** Null where the application has changed meanwhile: it is looked at again with the rest. */
async function hold(
  { db }: WriteContext,
  edition: Edition,
  { id, version, findings: kept }: ScreenedRow,
  changed: readonly Finding[],
): Promise<Change | null> {
  const row = await lockApplicationWithin(db, { edition: edition.slug, id, reach: 'all' })
  if (!row || row.version !== version) return null
  return {
    held: { edition, row },
    findings: kept.map(each => changed.find(({ requirement }) => requirement === each.requirement) ?? each),
    requirements: changed.map(({ requirement, outcome }) => ({ requirement, outcome })),
  }
}
