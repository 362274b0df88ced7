import { type Criterion, pass, unknown } from '../criterion'

/** A project enters in exactly one of the edition's groups. */
export const groupChosen: Criterion<'group-chosen'> = (params, facts) => {
  const names = params.groups.map(group => group.name)
  const group = params.groups.find(candidate => candidate.id === facts.group)
  if (group === undefined) return unknown('还没有选择参赛组别。', ['group'], `请选择${names.join('或')}`)
  return pass(`您选择报${group.name}。`, {
    compared: [{ label: '参赛组别', value: group.name, against: names.join('、') }],
  })
}
