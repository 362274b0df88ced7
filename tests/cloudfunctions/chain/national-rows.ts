import { contestsIn } from '../../../cloudfunctions/shared/contests-in'
import { contestsBelow } from '../../../src/core/planned-contests'
import { editionBySlug } from '../../../src/editions/registry'
import { inventedCompanyCode } from '../../setup/applications'
import type { fileRow } from '../recommendations/nation-world'
import { between, drawnName, seeded } from './rankings'

export const edition = 'national-2024'
/** Rows of each contest: 企业组 and 创客组 as its final ranked them. */
export const ofContest = { enterprise: 25, maker: 5 } as const

/** A project of a contest as its organiser's file holds it. */
export interface LibraryProject {
  channel: string
  group: keyof typeof ofContest
  rank: number
  number: string
  cells: NonNullable<Parameters<typeof fileRow>[1]>
}

/** 49 contests with 30 projects each, the same for the same seed. */
export function nationalRows(seed: number): LibraryProject[] {
  const random = seeded(seed)
  const contests = contestsBelow(contestsIn(editionBySlug(edition)!))
  return contests.flatMap(({ key, name }) =>
    (['enterprise', 'maker'] as const).flatMap(group =>
      Array.from({ length: ofContest[group] }, (_, i) => ({
        ...{ channel: key, group, rank: i + 1, number: `${key}-${group[0]}${i + 1}` },
        cells: cellsOf(random, name, group),
      })),
    ),
  )
}

/** What a file says of one project of a contest or a university. */
export function cellsOf(
  random: () => number,
  contest: string,
  group: LibraryProject['group'],
): LibraryProject['cells'] {
  const phone = `136${String(between(random, 0, 99_999_999)).padStart(8, '0')}`
  const common = {
    contest,
    projectName: drawnName(random),
    summary: drawnName(random, 30),
    contactPhone: phone,
  }
  return group === 'enterprise'
    ? { ...common, companyCode: inventedCompanyCode(), subjectName: `演示${drawnName(random)}有限公司` }
    : {
        ...common,
        group: '创客组',
        companyCode: '',
        subjectType: '团队',
        subjectName: `演示${drawnName(random)}团队`,
      }
}
