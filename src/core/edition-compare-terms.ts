import { contestsCounted } from './contest-lists'
import type { Edition } from './edition'
import { JUDGING_TOPICS } from './edition-compare-judging'
import { dateTopic, filled, groupName, line, names, type Topic, term } from './edition-compare-topic'

const recommended = (edition: Edition) =>
  edition.recommendation === 'not-stated' ? null : edition.recommendation

/** Every topic but the requirements, in the order of a notice. */
export const TOPICS: readonly Topic[] = [
  {
    topic: '报名开始',
    read: ({ registration }) =>
      registration.opensOn === null ? null : { text: registration.opensOn, clause: registration.clause },
  },
  dateTopic('报名截止', ({ registration }) => ({ by: registration.deadline, clause: registration.clause })),
  dateTopic('初赛、复赛', line('preliminary')),
  dateTopic('决赛', line('final'), false),
  dateTopic('推荐上报', line('recommendation')),
  term(
    '组别',
    e => e.groups,
    names,
    groups => groups[0]?.clause ?? null,
  ),
  term(
    '赛道',
    e => filled(e.tracks),
    names,
    tracks => tracks[0]?.clause ?? null,
  ),
  term(
    '报名渠道',
    e => filled(e.registration.channels),
    names,
    channels => channels[0]?.clause ?? null,
  ),
  term(
    '附件材料',
    e => e.attachments,
    names,
    papers => papers[0]?.clause ?? null,
  ),
  ...JUDGING_TOPICS,
  term(
    '推荐单位',
    e => recommended(e)?.recommenders ?? null,
    ({ units }) => names(units),
    ({ clause }) => clause,
  ),
  term(
    '推荐名额',
    e => recommended(e)?.quota ?? null,
    quotas => quotas.map(quota => quota.channel).join('、'),
    quotas => quotas[0]?.clause ?? null,
  ),
  {
    ...term(
      '推荐占比',
      e => recommended(e)?.maxShare ?? null,
      ({ group, num, den }, e) => `${groupName(e, group)}不超过 ${num}/${den}`,
      ({ clause }) => clause,
    ),
    order: (here, above) => shareOf(here) - shareOf(above),
  },
  term(
    '推荐表',
    e => recommended(e)?.form ?? null,
    ({ title }) => title,
    ({ clause }) => clause,
  ),
  {
    ...term(
      '证书署名',
      e => e.certificateNames,
      ({ max, hard }) => `${hard ? '' : '原则上'}不超过 ${max} 人`,
      ({ clause }) => clause,
    ),
    order: ({ certificateNames: here }, { certificateNames: above }) =>
      here === 'not-stated' || above === 'not-stated'
        ? 0
        : here.max - above.max || Number(above.hard) - Number(here.hard),
  },
  term(
    '领域',
    e => e.industryFields,
    fields => fields.join('、'),
    () => null,
  ),
  {
    ...term(
      '赛事名录',
      e => filled(e.contests),
      contestsCounted,
      lists => lists[0]?.clause ?? null,
    ),
    handedDown: true,
  },
  term(
    '联系方式',
    e => e.contacts,
    ({ office, phone }) => `${office} ${phone}`,
    () => null,
  ),
  term(
    '收费',
    e => e.fee,
    () => '不收取任何费用',
    ({ clause }) => clause,
  ),
]

function shareOf(edition: Edition): number {
  const share = recommended(edition)?.maxShare
  return share === undefined || share === 'not-stated' ? 0 : share.num / share.den
}
