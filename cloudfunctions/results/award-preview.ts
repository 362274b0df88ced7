import type { AwardPreviewView, AwardProblem } from '../../src/contract/views/results'
import { canonical } from '../../src/core/canonical'
import type { Edition } from '../../src/core/edition'
import { sha256 } from '../shared/keys'
import { awardChanges } from './award-changes'
import { draftGroup, type GroupDraft } from './award-draft'
import type { AwardsSituation } from './award-facts'
import { publishVerb } from './award-words'
import { publicityView } from './publicity-view'
import { statedPrizes } from './stated-prizes'

/** What publishing now would make public, and what stands in its way. The fingerprint binds every decided value. */
export function previewOf(edition: Edition, situation: AwardsSituation, now: Date): AwardPreviewView {
  const { facts, publishedVersion } = situation
  const drafts = statedPrizes(edition).map(({ group }) => draftGroup(edition, group, facts))
  const publicity = publicityView(edition, now, situation.decidedEnds)
  const problems = [
    ...drafts.flatMap(draft => draft.problems),
    ...vacancyProblem(drafts),
    ...calendarProblem(publicity.problem),
    ...arbitrationProblems(situation),
  ]
  const groups = drafts.map(draft => draft.preview)
  const decided = groups.map(({ group, session, rows }, i) => ({
    group,
    table: drafts[i]!.tableVersion,
    result: session?.resultHash ?? '',
    rows: rows.map(({ application, rank, level, money, note }) => ({
      application,
      rank,
      level,
      money,
      note,
    })),
  }))
  return {
    edition: edition.slug,
    ready: problems.length === 0,
    problems,
    groups,
    verb: publishVerb(edition),
    publicity: publicity.view,
    fingerprint: sha256(canonical({ edition: edition.slug, decided, publishedVersion })),
    publishedVersion,
    changes: publishedVersion === 0 ? [] : awardChanges(situation, groups).map(({ change }) => change),
    duplicateRewards: [...situation.duplicates],
  }
}

/** A published list states one rule for the places of projects that left: the groups have to agree on it. */
function vacancyProblem(drafts: readonly GroupDraft[]): AwardProblem[] {
  const asked = drafts.filter(draft => draft.gone.length > 0)
  const rules = new Set(drafts.flatMap(draft => draft.vacancyRule ?? []))
  if (asked.length === 0 || rules.size < 2) return []
  const message = '各组对取消资格后空缺的处理不一致，请由组委会统一后再公布'
  return [{ group: '', code: 'VACANCIES_DIFFER', message, applications: asked.flatMap(draft => draft.gone) }]
}

/** Nothing is made public for the first time over a result somebody is still judging; a correction is not held up. */
function arbitrationProblems({ arbitrations, publishedVersion }: AwardsSituation): AwardProblem[] {
  if (publishedVersion > 0) return []
  return arbitrations.map(({ session, group, application }) => ({
    group,
    code: 'ARBITRATION_OPEN' as const,
    message: `“${session}”有仲裁没有结论，请到“仲裁”办结后再公布`,
    applications: application === null ? [] : [application],
  }))
}

function calendarProblem(message: string | null): AwardProblem[] {
  return message ? [{ group: '', code: 'CALENDAR_UNKNOWN', message, applications: [] }] : []
}
