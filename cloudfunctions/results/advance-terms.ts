import type { Edition } from '../../src/core/edition'
import type { Advance, Stage } from '../../src/core/edition-stages'

/** A stage a group goes on from, the one it goes on to, and the rule; `stated` false: the notice gives none. */
export interface AdvanceTerms {
  stage: Stage
  next: Stage
  terms: Advance
  stated: boolean
}

/** What the notice says about going on from a stage; null where the group has no further stage. */
export function advanceTerms(edition: Edition, stageId: string, group: string): AdvanceTerms | null {
  const own = edition.stages.filter(stage => stage.groups.includes(group))
  const index = own.findIndex(({ id }) => id === stageId)
  const [stage, next] = [own[index], own[index + 1]]
  if (!stage || !next || index < 0) return null
  const stated =
    stage.advance === 'not-stated' ? undefined : stage.advance.find(each => each.groups.includes(group))
  const open: Advance = {
    ...{ groups: [group], rule: { by: 'decided' }, tiesAtEdge: 'not-stated', reserves: 'not-stated' },
    clause: stage.clause,
  }
  return { stage, next, terms: stated ?? open, stated: stated !== undefined }
}

/** Stages from which any group goes on to another. */
export function stagesGoingOn(edition: Edition): { id: string; name: string; next: string }[] {
  return edition.stages.flatMap(stage => {
    const next = stage.groups.flatMap(group => advanceTerms(edition, stage.id, group) ?? [])[0]?.next
    return next ? [{ id: stage.id, name: stage.name, next: next.name }] : []
  })
}

/** Whether an edition asks a group for its number on the official site. */
export function demandsNumber(edition: Edition, group: string): boolean {
  return edition.requirements.some(
    ({ groups, check }) => groups.includes(group) && JSON.stringify(check).includes('"official-number"'),
  )
}

/** The rule in words an office reads. */
export function ruleText({ terms, stated, next }: AdvanceTerms): string {
  const { rule } = terms
  if (!stated) return `本届通知未规定怎样进入${next.name}，由组委会确定。`
  switch (rule.by) {
    case 'count':
      return `按名次前${rule.count}名进入${next.name}。`
    case 'percentage':
      return `按参加本轮项目的${rule.percent}%进入${next.name}${rule.cap === null ? '' : `，最多${rule.cap}个`}。`
    case 'district-share':
      return `${rule.places}个名额按各县区报名数分配，再按县区内名次进入${next.name}。`
    case 'all':
      return `有名次的项目全部进入${next.name}。`
    case 'decided':
      return `进入${next.name}的数量由组委会综合考量确定，须登记依据。`
  }
}

/** What the notice leaves open about going on, each in a sentence. */
export function silencesOf({ terms, stated }: AdvanceTerms): string[] {
  if (!stated) return ['本届通知未规定晋级办法。']
  return [
    ...(terms.rule.by === 'decided' ? ['本届通知未规定晋级的具体数量。'] : []),
    ...(terms.tiesAtEdge === 'not-stated' ? ['本届通知未规定名额线上并列怎样晋级。'] : []),
    ...(terms.reserves === 'not-stated' ? ['本届通知未规定是否设候补。'] : []),
  ]
}
