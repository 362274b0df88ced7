import { consentVersions } from '../../src/contract/consents'

/** What somebody who joins a team agrees to, in words; `identity`: his number is asked for. */
export function consentScope(identity: boolean): { scope: string; consentVersion: string } {
  const names = '姓名和分工用于资格审核、获奖名单和证书署名。'
  const number =
    '证件号是敏感个人信息，只用于核对“同一人员不得作为多个团队核心成员”，加密保存，页面上最多显示后四位，证书制发后90天内删除。'
  const leave = '您可以随时在“我的参赛”退出团队，退出后删除证件号。'
  return {
    scope: `${names}${identity ? number : ''}${leave}`,
    consentVersion: consentVersions.sensitive,
  }
}
