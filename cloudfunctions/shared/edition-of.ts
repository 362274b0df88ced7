import type { Edition } from '../../src/core/edition'
import { editionBySlug } from './edition-catalog'
import { Failure } from './failure'

/** The edition of a slug; refuses with NOT_FOUND when there is none. */
export function knownEdition(slug: string): Edition {
  const edition = editionBySlug(slug)
  if (!edition) throw new Failure('NOT_FOUND', undefined, '没有找到这一届比赛，请返回首页重选')
  return edition
}

/** The unit of a national edition. */
const CHINA = { code: '100000', name: '全国' }

/** The unit that holds an edition: its city, or the province above city level (GB/T 2260 code and name). */
export function unitOf(edition: Edition): { code: string; name: string } {
  return edition.city ?? edition.province ?? CHINA
}

/** The name of a group of an edition; its id where the edition no longer has it. */
export function groupName(edition: Edition, group: string | null): string {
  return edition.groups.find(each => each.id === group)?.name ?? group ?? ''
}

/** The name of a county of an edition; 未填县区 where none is known. */
export function countyName(edition: Edition, code: string | null): string {
  return edition.counties.find(each => each.code === code)?.name ?? (code ? '本市以外' : '未填县区')
}
