import { openFiling as input } from '../../../src/contract/schemas/nation-filings'
import type { FilingValues } from '../../../src/core/filing'
import { knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { changeFiling, insertFiling, lockFilingOf } from '../../shared/records/contest-filings'
import { personsByPhone } from '../../shared/records/entered-projects'
import { insertMessages } from '../../shared/records/inbox'
import { editionScope } from '../../shared/session-scope'
import { officers } from './filing-access'
import { filingTermsOf, plannedContest } from './filing-terms'

const blank: FilingValues = {
  ...{ host: '', filledOn: '', contestName: '', kind: '', field: '', startsOn: '', endsOn: '' },
  ...{ organisation: '', finalPlace: '', plan: '' },
}

/**
 * Names who files for a contest: the person with this telephone, who finds the form when he signs in with it. Named
 * again, the form passes to the other person as far as it is filled in; not once it waits or is accepted.
 */
export const openFiling = defineOperation(['recommendations', 'openFiling'], {
  kind: 'write',
  summary: '指定备案填报人',
  who: { may: officers, scope: editionScope },
  input,
  async run({ edition: slug, contest: key, name, phone }, { db, host, caller, now, requestId }) {
    const contest = plannedContest(filingTermsOf(knownEdition(slug)), key)
    const session = `edition:${slug}`
    // The chain's lock comes first: of two officers naming somebody at once, the second sees the first one's row.
    const filing = newId('fil')
    const entry = { session, actor: caller.actor, requestId, kind: 'filing.open' as const }
    await appendToLedger(db, { ...entry, data: { contest: key } }, now)
    const present = await lockFilingOf(db, slug, key)
    if (present && present.state !== 'draft' && present.state !== 'returned')
      throw new Failure('STATE_REFUSED', { state: present.state }, '备案表已经提交，不能再换填报人')
    const [filer] = await personsByPhone(db, host.keys, [{ name, phone }], now)
    const who = { filerId: filer!, filerName: name }
    if (present) await changeFiling(db, present.id, who)
    else
      await insertFiling(db, {
        ...{ id: filing, edition: slug, contest: key, ...who, state: 'draft', version: 1, values: blank },
        ...{ openedBy: caller.actor, openedAt: now },
      })
    const id = present?.id ?? filing
    await insertMessages(db, [
      {
        ...{ id: newId('msg'), personId: filer!, edition: slug, kind: 'filing', createdAt: now },
        ...{ title: '请填写赛事备案表', link: `/apply/filing/index?filing=${id}` },
        body: `请为“${contest.name}”填写备案表，填好后提交。`,
      },
    ])
    return { filing: id }
  },
})
