import { type Criterion, manual, pass, TO_CONFIRM, unknown } from '../criterion'

/** One of several doors is enough (CN24-03); a project that came through two is merged by a person, never refused. */
export const registrationChannel: Criterion<'registration-channel'> = (params, facts) => {
  const names = params.channels.map(channel => channel.name).join('、')
  const [only, ...more] = params.channels
  if (only !== undefined && more.length === 0) return pass(`本届只有一个报名渠道：${only.name}。`)
  const used = params.channels.filter(channel => facts.channels?.includes(channel.id))
  const value = used.map(channel => channel.name).join('、')
  const compared = [{ label: '报名渠道', value, against: `任选其一：${names}` }]
  if (used.length === 0) {
    return unknown('还没有说明从哪个渠道报名。', ['channels'], '请选择实际注册报名的渠道')
  }
  if (used.length === 1) return pass('报名渠道选择其一，不用重复报名。', { compared })
  return manual('同一项目从多个渠道报过名，由审核人合并为一份。', { compared, notice: TO_CONFIRM })
}
