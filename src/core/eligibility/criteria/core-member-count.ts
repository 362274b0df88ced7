import { type Criterion, fail, pass, unknown } from '../criterion'

/** How many core members a team has, both bounds inclusive. */
export const coreMemberCount: Criterion<'core-member-count'> = ({ min, max }, facts) => {
  const count = facts.coreMembers?.length
  if (count === undefined) return unknown('还没有填写核心成员。', ['coreMembers'], '请填写核心成员')
  const compared = [{ label: '核心成员', value: `${count}人`, against: `${min}至${max}人` }]
  if (count < min) {
    return fail(`核心成员${count}人，少于${min}人。`, { compared, nextStep: `请补充核心成员，至少${min}人` })
  }
  if (count > max) {
    return fail(`核心成员${count}人，多于${max}人。`, { compared, nextStep: `请核对核心成员，最多${max}人` })
  }
  return pass(`核心成员${count}人，符合要求。`, { compared })
}
