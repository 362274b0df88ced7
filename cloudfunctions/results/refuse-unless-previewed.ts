import type { AwardPreviewView } from '../../src/contract/views/results'
import { Failure, fieldFailure } from '../shared/failure'
import type { DuplicateReward } from './award-facts'

/** Refuses what has problems, what was not previewed as it is now, and findings sent about projects without an award. */
export function refuseUnlessPreviewed(
  preview: AwardPreviewView,
  fingerprint: string,
  found: readonly DuplicateReward[] = [],
): void {
  if (!preview.ready) throw new Failure('AWARDS_BLOCKED', { problems: preview.problems })
  const rows = preview.groups.flatMap(group => group.rows)
  const awarded = new Set(rows.filter(row => row.level !== null).map(row => row.application))
  const stray = found.findIndex(({ application }) => !awarded.has(application))
  if (stray >= 0)
    throw fieldFailure(`duplicateRewards.${stray}.application`, '这个项目没有获奖，不用登记重复奖励')
  if (preview.fingerprint !== fingerprint)
    throw new Failure('VERSION_CONFLICT', undefined, '名次或奖项刚刚有变化，请重新预览后再公布')
}
