import type { PaymentLine, PaymentsView } from '../../src/contract/views/certificates'
import { beijingDate } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import type { Database } from '../shared/database/connect'
import { groupName } from '../shared/edition-of'
import { monthDay } from '../shared/month-day'
import { awardsOf } from '../shared/records/awards'
import { entrants } from '../shared/records/awards-rankings'
import { latestVersion } from '../shared/records/published-lists'
import { type DeclarationRow, declarationsOf } from '../shared/records/reward-declarations'
import { moneyText, undecided } from './award-words'
import { rewardTerms } from './reward-terms'

/** 奖金发放表 as it stands: money by the published awards, what applicants declared, what the office found. */
export async function readPayments(db: Database, edition: Edition): Promise<PaymentsView> {
  const published = (await latestVersion(db, edition.slug, 'awards')) > 0
  const awards = published ? await awardsOf(db, edition.slug) : []
  const who = await entrants(
    db,
    edition.slug,
    awards.map(({ applicationId }) => applicationId),
  )
  const declared = await declarationsOf(db, edition.slug)
  const terms = rewardTerms(edition)
  const place = (group: string) => edition.groups.findIndex(({ id }) => id === group)
  const lines = [...awards]
    .sort((a, b) => place(a.group) - place(b.group) || a.rank - b.rank)
    .map(({ applicationId: application, group, level, rank, money, note }): PaymentLine => {
      const { projectName = '', subjectName = '' } = who.get(application) ?? {}
      const said = declared.get(application)
      return {
        ...{ application, groupName: groupName(edition, group), level, projectName, subjectName, rank },
        ...{ money, moneyText: money === null ? undecided : moneyText(money) },
        declaration: terms ? declarationText(said) : '本届通知未规定',
        ...{ declaredRewarded: said?.rewarded ?? null, contest: said?.contest ?? '', finding: note },
      }
    })
  const total = lines.reduce((sum, { money }) => sum + (money ?? 0), 0)
  const open = lines.some(({ money }) => money === null)
  return {
    ...{ edition: edition.slug, title: `${edition.name}奖金发放表`, published, lines },
    totalText: `合计${moneyText(total)}${open ? '（另有未定的）' : ''}`,
    clause: terms?.clause ?? null,
    sentence: terms
      ? `本年度获得过其他${terms.level}赛事奖励的，不再重复发放奖金，名次和证书不变。`
      : '本届通知未规定重复奖励怎样处理。',
  }
}

function declarationText(said: DeclarationRow | undefined): string {
  if (!said) return '未申明'
  const on = monthDay(beijingDate(said.declaredAt.toISOString()))
  return said.rewarded ? `${on}申明有：${said.contest}` : `${on}申明没有`
}
