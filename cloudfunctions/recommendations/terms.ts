import type { Edition } from '../../src/core/edition'
import type { FormValue, OfficialForm } from '../../src/core/edition-terms'
import type { GroupShare } from '../../src/core/recommendation'
import { groupName } from '../shared/edition-of'
import { Failure } from '../shared/failure'

/** What a notice says about recommending; null where it says nothing. */
export interface Terms {
  to: string
  dueOn: string | null
  share: (GroupShare & { clause: string }) | null
  form: OfficialForm | null
  clause: string
  enclosureClause: string | null
}

/** The terms of recommending a notice prints, whoever recommends; refuses where it knows no recommending at all. */
export function termsOf(edition: Edition): Terms {
  const stated = edition.recommendation
  if (stated === 'not-stated')
    throw new Failure('STATE_REFUSED', undefined, '本届通知未规定向上级推荐项目，不需要推荐名单')
  const { to, dueOn, maxShare, form, clause, enclosureClause } = stated
  const share = maxShare === 'not-stated' ? null : { ...maxShare, name: groupName(edition, maxShare.group) }
  return {
    to,
    dueOn: dueOn === 'not-stated' ? null : dueOn,
    share,
    form: form === 'not-stated' ? null : form,
    clause,
    enclosureClause,
  }
}

/** The columns of the list a notice prints; [] where it prints none. */
export function columnsOf(edition: Edition): readonly { heading: string; value: FormValue }[] {
  return termsOf(edition).form?.columns ?? []
}
