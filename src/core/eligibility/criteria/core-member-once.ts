import { type Criterion, fail, manual, pass, unknown } from '../criterion'

/**
 * Nobody is a core member of two teams (T-07), compared by the keyed hash of identity numbers. The other team is never
 * named. Each member confirms for himself: until then it is not known, whatever the leader typed.
 */
export const coreMemberOnce: Criterion<'core-member-once'> = (params, facts, context) => {
  const members = facts.coreMembers ?? []
  if (members.length === 0) {
    return unknown('还没有填写核心成员。', ['coreMembers'], '请填写核心成员')
  }
  const elsewhere = context.registers.otherCoreMemberships?.filter(row =>
    params.acrossSubtypes.some(id => id === row.subtype || id === row.group),
  )
  const taken = members.filter(member => elsewhere?.some(row => row.identityKey === member.identityKey))
  if (taken.length > 0) {
    const names = taken.map(member => member.name).join('、')
    return fail(`${names}已是另一个团队的核心成员。`, {
      compared: taken.map(member => ({ label: member.name, value: '已在其他团队', against: '只在一个团队' })),
      nextStep: '请这位成员先处理其他报名，或更换核心成员',
    })
  }
  const unnamed = members.filter(member => member.identityKey === null)
  if (unnamed.length > 0) {
    const names = unnamed.map(member => member.name).join('、')
    return unknown(`${names}还没有填写证件号。`, ['coreMembers.identityKey'], '请成员本人确认并填写证件号')
  }
  const waiting = members.filter(member => !member.confirmed)
  if (waiting.length > 0) {
    const names = waiting.map(member => member.name).join('、')
    return unknown(`${names}由负责人代填，待本人确认。`, ['coreMembers.confirmed'], '请邀请这位成员本人确认')
  }
  if (elsewhere === undefined) return manual('核心成员是否重复由审核人核查，您不用操作。')
  return pass('核心成员没有出现在其他团队。', {
    compared: [{ label: '核心成员', value: `${members.length}人`, against: '只在一个团队' }],
  })
}
