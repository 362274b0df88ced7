import type { AwardChange, GroupAwardPreview } from '../../src/contract/views/results'
import type { AwardsSituation } from './award-facts'
import { awardText } from './award-words'

/** One project whose award a correction changes. */
export interface ChangedAward {
  application: string
  change: AwardChange
}

/** What differs between the awards on record and those previewed, project by project, in words. */
export function awardChanges(
  { awards, facts }: AwardsSituation,
  groups: readonly GroupAwardPreview[],
): ChangedAward[] {
  const before = new Map(awards.map(row => [row.applicationId, awardText(row.level, row.note)]))
  const rows = groups.flatMap(group => group.rows)
  const after = new Map(
    rows.map(({ application, level }) => [
      application,
      awardText(level, facts.duplicates.get(application) ?? ''),
    ]),
  )
  const none = awardText(null, '')
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(application => {
    const who = facts.entrants.get(application)
    const change = {
      projectName: (who?.projectName ?? '').normalize('NFC'),
      subjectName: (who?.subjectName ?? '').normalize('NFC'),
      before: before.get(application) ?? none,
      after: after.get(application) ?? none,
    }
    return change.before === change.after ? [] : [{ application, change }]
  })
}
