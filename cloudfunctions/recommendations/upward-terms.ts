import type { Edition } from '../../src/core/edition'
import type { FormValue, OfficialForm } from '../../src/core/edition-terms'
import { Failure } from '../shared/failure'
import { type Terms, termsOf } from './terms'

/** Terms of recommending upwards. `silence`: what the notice leaves open about the number, null where it says it. */
export interface UpwardTerms extends Terms {
  silence: string | null
}

/**
 * On what terms an edition recommends to the level above. A city's notice prints them. A province's prints how cities
 * recommend to it; what it says of the nation stands in its timetable (SX26-06): no number, no date, no form. Nothing is
 * above the nation. Refuses where the notice knows no recommending upwards.
 */
export function upwardTermsOf(edition: Edition): UpwardTerms {
  const stated = edition.recommendation
  const fromBelow = stated !== 'not-stated' && stated.recommenders !== 'not-stated'
  if (edition.level !== 'nation' && !fromBelow) return { ...termsOf(edition), silence: null }
  const entry = edition.timetable.find(({ kind }) => kind === 'national-recommendation')
  if (edition.level === 'nation' || !entry)
    throw new Failure('STATE_REFUSED', undefined, '本届没有上一级比赛，不需要向上推荐')
  return {
    to: '全国大赛组委会',
    dueOn: entry.by,
    share: null,
    form: ownForm(edition, entry.clause),
    clause: entry.clause,
    enclosureClause: null,
    silence: '本届通知未规定向全国推荐的名额，请填写数字和依据。',
  }
}

/** No notice prints a list to the nation: the columns are ours, and the paper says so. */
function ownForm({ name }: Edition, clause: string): OfficialForm {
  return {
    title: `${name}向全国推荐项目名单`,
    unitLabel: '推荐单位',
    columns: [
      { heading: '序号', value: 'line-number' },
      { heading: '项目名称', value: 'project-name' },
      { heading: '企业（创客）名称', value: 'subject-name' },
      { heading: '组别', value: 'group-name' },
      { heading: '总决赛名次', value: 'rank' },
      { heading: '得分', value: 'score' },
      { heading: '官网报名号', value: 'official-number' },
    ],
    clause,
    note: { text: '本届通知未规定向全国推荐的表格，本表为自拟。', clause },
  }
}

/** The columns of the list handed up; [] where the notice prints none. */
export function upwardColumnsOf(edition: Edition): readonly { heading: string; value: FormValue }[] {
  return upwardTermsOf(edition).form?.columns ?? []
}
