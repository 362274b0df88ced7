import { inventedCompanyCode, inventedPhone } from './invented'
import { demoEdition } from './stops'

/** A docking-service institution of the demonstration and the person who registers it. */
const institution = (
  place: number,
  key: string,
  person: string,
  facts: { name: string; kind: 'investor' | 'incubator' | 'bank'; toTry: string; judge?: string },
) => ({
  key,
  person: `演示·${person}`,
  phone: inventedPhone(40 + place),
  toTry: facts.toTry,
  typed: {
    edition: demoEdition,
    name: `演示·${facts.name}`,
    kind: facts.kind,
    codeKind: 'company-code' as const,
    code: inventedCompanyCode(900 + place),
    intents: ['docking' as const, 'needs' as const, ...(facts.judge ? ['judge-candidate' as const] : [])],
    contactName: `演示·${person}`,
    contactPhone: inventedPhone(40 + place),
    candidate: facts.judge ? { name: `演示·${facts.judge}`, field: '高端装备投资' } : null,
    expectedVersion: 0,
  },
})

/** Two the office has verified, one that waits. */
export const institutions = {
  investor: institution(1, 'ins1', '高经理', {
    name: '太行创业投资有限公司',
    kind: 'investor',
    judge: '高经理',
    toTry: '发布需求、看项目需求、活动签到',
  }),
  park: institution(2, 'ins2', '林主任', {
    name: '上党科技企业孵化园运营管理有限公司',
    kind: 'incubator',
    toTry: '等待项目答复对接',
  }),
  waiting: institution(3, 'ins3', '何经理', {
    name: '漳河融资担保有限公司',
    kind: 'bank',
    toTry: '等待主办单位核验',
  }),
}
