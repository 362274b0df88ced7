import { announceQuotas as input } from '../../../src/contract/schemas/quota-plans'
import { knownEdition } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { editionScope } from '../../shared/session-scope'
import { takeStep } from './take-step'
import { tellUnits } from './tell-units'

/** Makes a version known to the units, under the number of its document; it can still be replaced by a new version. */
export const announceQuotas = defineOperation(['recommendations', 'announceQuotas'], {
  kind: 'write',
  summary: '公布名额方案',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run({ edition: slug, version, document }, context) {
    const { caller, now } = context
    const step = { state: 'announced', document, announcedBy: caller.actor, announcedAt: now } as const
    const of = { edition: slug, version, from: 'saved', kind: 'quota.announce' } as const
    const { body } = await takeStep(context, of, step, { version, document })
    await tellUnits(context, knownEdition(slug), body, seats => ({
      title: `推荐名额公布：${seats}个`,
      body: `${document}公布推荐名额${seats}个，还没有锁定。`,
    }))
    return { version, state: 'announced' as const }
  },
})
