import type { HonourKind, HonourState } from '../../../src/contract/views/unit-honours'
import type { Edition } from '../../../src/core/edition'
import { Failure } from '../../shared/failure'

/** The kind of the published list. */
export const honourList = 'unit-honours'

/** States of the proposals as the page names them. */
export const stateNames: Readonly<Record<HonourState, string>> = {
  draft: '草稿',
  staged: '待另一人发布',
  published: '已发布',
}

/** The honours the notice of an edition lists; refuses where it lists none. */
export function honoursOf(edition: Edition): readonly { name: string; clause: string }[] {
  const honours = edition.awards === 'not-stated' ? [] : edition.awards.unitHonours
  if (honours.length === 0) throw new Failure('STATE_REFUSED', undefined, '本届通知未规定单位奖，不用评定')
  return honours
}

/** Who can be proposed in an edition, by name: units where somebody recommends to it, else its counties. */
export function kindsOf(edition: Edition): { id: HonourKind; name: string }[] {
  const { recommendation } = edition
  const above = recommendation !== 'not-stated' && recommendation.recommenders !== 'not-stated'
  return [
    ...(above ? [{ id: 'unit' as const, name: '推荐单位' }] : []),
    ...(edition.counties.length > 0 ? [{ id: 'county' as const, name: '县区' }] : []),
    { id: 'institution', name: '服务机构' },
    { id: 'other', name: '其他单位' },
  ]
}

/** What every list is titled. */
export const honourTitle = (edition: Edition) => `${edition.name}单位奖名单`
