import { type Criterion, fail, manual, pass, TO_CONFIRM, unknown } from '../criterion'

/** The applicant has intellectual property of its own; a licence is not ownership, a pending application is asked about. */
export const ownsIp: Criterion<'owns-ip'> = (params, facts) => {
  const list = facts.intellectualProperty
  if (list === undefined && facts.ipHeldBy === undefined) {
    return unknown('还没有填写知识产权。', ['intellectualProperty'], '请填写参赛项目的知识产权')
  }
  const granted = list?.filter(ip => ip.status === 'granted').length ?? facts.ipHeldBy?.length ?? 0
  const pending = list?.filter(ip => ip.status === 'pending').length ?? 0
  const compared = [
    {
      label: '自有知识产权',
      value: `已授权${granted}项，申请中${pending}项`,
      against: `至少${params.atLeast}项`,
    },
  ]
  if (granted >= params.atLeast) return pass('项目有自主知识产权。', { compared })
  if (granted + pending >= params.atLeast) {
    return manual('知识产权还在申请中，是否算“拥有”由审核人确认。', { compared, notice: TO_CONFIRM })
  }
  return fail('通知要求拥有自主知识产权，您没有填写自有的知识产权。', {
    compared,
    nextStep: '请补充知识产权，或核对填写内容',
  })
}
