import { candidates as input } from '../../src/contract/schemas/recommendations'
import type { Candidate, CandidatesView } from '../../src/contract/views/recommendations'
import { applicationStates } from '../../src/core/application-states'
import type { Edition } from '../../src/core/edition'
import { scoreText } from '../../src/core/score-text'
import { groupName, knownEdition } from '../shared/edition-of'
import { maskPhone } from '../shared/mask-phone'
import { defineOperation } from '../shared/operation'
import { quoteClause } from '../shared/quote-clause'
import { awardsOf } from '../shared/records/awards'
import { editionScope } from '../shared/session-scope'
import { acceptedAbove } from './inbox/accepted-above'
import { checkList, deadlineSentence, isLate } from './list-check'
import { type Contender, type ListFacts, readListFacts } from './list-facts'
import { contenderProblems, outOfRank } from './list-problems'
import { listView } from './list-view'
import { scanView } from './papers/scan-view'
import { upwardColumnsOf, upwardTermsOf } from './upward-terms'

/** Everything the page of the recommendation list shows: candidates by rank, the list, its checks, the form. */
export const candidates = defineOperation(['recommendations', 'candidates'], {
  kind: 'read',
  summary: '推荐名单的候选项目和校验',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  async run({ edition: slug }, { db, host, now }) {
    const edition = knownEdition(slug)
    const facts = await readListFacts(db, host.keys, edition)
    const awards = await awardsOf(db, slug)
    const levels = new Map(awards.map(award => [award.applicationId, award.level]))
    const { quota, unit, saved, finals, contenders } = facts
    const early = outOfRank(facts, saved)
    const { to, dueOn } = upwardTermsOf(edition)
    return {
      edition: slug,
      unitName: unit.name,
      to,
      quota: { seats: quota?.seats ?? null, version: quota?.version ?? 0, basis: quota?.basis ?? null },
      deadline: { on: dueOn, late: isLate(edition, now), sentence: deadlineSentence(edition, now) },
      list: listView(facts.list, {
        scan: await scanView(db, facts.list),
        received: await acceptedAbove(db, edition, facts.list?.listHash ?? null),
      }),
      groups: finals.map(({ group, final, problem }) => ({
        group,
        groupName: groupName(edition, group),
        frozen: final !== null,
        problem,
        candidates: [...contenders.values()]
          .filter(contender => contender.line.group === group)
          .map(contender =>
            candidateView(facts, contender, {
              award: levels.get(contender.row.id) ?? null,
              outOfRank: early.has(contender.row.id),
            }),
          ),
      })),
      check: checkList(facts, saved, now),
      form: formView(edition, unit.name),
      legalPersonHint: '企业填法定代表人，创客填项目负责人；表头照通知原样，不作改动',
    }
  },
})

function candidateView(
  facts: ListFacts,
  contender: Contender,
  known: Pick<Candidate, 'award' | 'outOfRank'>,
): Candidate {
  const { row, line, score } = contender
  const { edition, saved } = facts
  const place = saved.findIndex(item => item.application === row.id)
  return {
    application: row.id,
    projectName: row.projectName,
    subjectName: row.subjectName,
    group: line.group,
    groupName: groupName(edition, line.group),
    rank: line.finalRank,
    score: score ? scoreText(score) : null,
    officialNumber: row.officialNumber,
    state: row.state,
    stateLabel: applicationStates.states[row.state].staff,
    position: place < 0 ? null : place + 1,
    reason: saved[place]?.reason ?? '',
    ...known,
    missing: contenderProblems(edition, contender),
    duplicateOpen: line.duplicateOpen,
    cells: maskedCells(edition, line.cells),
  }
}

/** The row of the form for a screen: the telephone is clear only in the exported file. */
function maskedCells(edition: Edition, cells: readonly string[]): Candidate['cells'] {
  return upwardColumnsOf(edition).map((column, i) => {
    const value = cells[i] ?? ''
    return {
      column: column.heading,
      value: column.value === 'contact-phone' && value ? maskPhone(value) : value,
    }
  })
}

function formView(edition: Edition, unitName: string): CandidatesView['form'] {
  const { form, clause } = upwardTermsOf(edition)
  return {
    title: form?.title ?? '本届通知未规定推荐名单的表格',
    unitLine: form?.unitLabel ? `${form.unitLabel}：${unitName}` : '',
    columns: upwardColumnsOf(edition).map(({ heading }) => heading),
    note: form?.note?.text ?? '',
    clause: quoteClause(form?.clause ?? clause, edition),
  }
}
