import type { ArrivalFinding } from '../../../src/contract/views/inbox'
import { arrivalFindings } from '../../../src/core/arrival'
import type { Edition } from '../../../src/core/edition'
import type { Problem } from '../../../src/core/problem'
import type { Queries } from '../../shared/database/connect'
import { allEditions } from '../../shared/edition-catalog'
import { unitOf } from '../../shared/edition-of'
import { quoteClause } from '../../shared/quote-clause'
import { type ArrivalRow, type numbersEntered, statesOf } from '../../shared/records/arrivals'
import { currentQuota } from '../../shared/records/quotas'
import { columnsOf, termsOf } from '../terms'

/** What a list was checked against, and what was found. */
export interface CheckedArrival {
  quota: { seats: number; basis: string } | null
  problems: ArrivalFinding[]
  warnings: ArrivalFinding[]
}

type Listed = Pick<ArrivalRow, 'unit' | 'via' | 'lines'>

/** Checks a list that arrived: quota, share, official numbers, columns, ranks, duplicates inside. */
export async function checkArrival(
  db: Queries,
  edition: Edition,
  { unit, via, lines }: Listed,
  entered: Awaited<ReturnType<typeof numbersEntered>>,
): Promise<CheckedArrival> {
  const quota = await quotaOf(db, edition, unit)
  const states =
    via === 'system'
      ? await statesOf(
          db,
          lines.map(({ number }) => number),
        )
      : new Map()
  const headings = columnsOf(edition)
    .filter(({ value }) => value !== 'line-number' && value !== 'blank')
    .map(({ heading }) => heading)
  const found = arrivalFindings({
    ...{ lines, states, quota: quota?.seats ?? null, share: termsOf(edition).share, headings },
    taken: new Set(
      entered.filter(({ source }) => source !== unit).map(({ officialNumber }) => officialNumber),
    ),
  })
  const said = (problem: Problem) => finding(edition, problem, lines, headings)
  return {
    quota: quota && { seats: quota.seats, basis: quota.basis },
    problems: found.problems.map(said),
    warnings: found.warnings.map(said),
  }
}

/**
 * The seats of a unit, with their basis: as recorded with its own edition below, else with this one; null while nobody
 * said. Locking a plan records them in either place.
 */
export async function quotaOf(
  db: Queries,
  edition: Edition,
  unit: string,
): Promise<{ seats: number; basis: string } | null> {
  const below = editionOfUnit(edition, unit)
  return (below && (await currentQuota(db, below.slug, unit))) ?? currentQuota(db, edition.slug, unit)
}

/** The edition a unit runs in this system under this one, or null. */
export function editionOfUnit(edition: Edition, unit: string): Edition | null {
  const below = allEditions().filter(
    each => each.parent?.slug === edition.slug && !each.parent.track && unitOf(each).code === unit,
  )
  return below[0] ?? null
}

function finding(
  edition: Edition,
  { code, path, message }: Problem,
  lines: Listed['lines'],
  headings: readonly string[],
): ArrivalFinding {
  const [, line, , cell] = path.split('.')
  const at = line === undefined ? null : Number(line)
  return {
    code,
    line: at === null ? null : at + 1,
    projectName: at === null ? null : (lines[at]?.projectName ?? null),
    column: cell === undefined ? null : (headings[Number(cell)] ?? null),
    message,
    clause: quoteClause(clauseOf(edition, code), edition),
  }
}

function clauseOf(edition: Edition, code: string): string {
  const { share, form, clause } = termsOf(edition)
  if (code === 'OVER_SHARE') return share?.clause ?? clause
  if (code === 'CELL_EMPTY') return form?.clause ?? clause
  return code.includes('NUMBER') ? edition.registration.siteClause : clause
}
