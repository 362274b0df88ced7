import { beijingMinute } from '../shared/beijing-text'
import type { EndedMatch } from '../shared/records/account-leaving'
import type { Note } from '../shared/tell-people'

/** Tells who joined a team that its leader is gone; neither leader nor project is named. */
export function teamEnded({ person, edition }: { person: string; edition: string }, now: Date): Note {
  const title = '团队负责人已注销账号'
  return {
    ...{ person, edition, kind: 'application', template: 'schedule', title },
    body: '您加入的一个团队，负责人已注销账号。您的证件号已删除，您不用再做什么。',
    link: '/pages/me/index',
    words: { title: '团队变动', note: '负责人已注销', time: beijingMinute(now) },
  }
}

/** Tells the side that waits that a match has ended. */
export const matchEnded =
  (now: Date) =>
  ({ person, edition, side, name }: EndedMatch): Note => ({
    ...{ person, edition, kind: 'service', template: 'schedule', title: '这次对接不再继续' },
    body: `“${name}”不再参加这次对接，您不用处理。可以看看别的需求。`,
    link: `/apply/${side === 'institution' ? 'institution' : 'service'}/index?edition=${edition}`,
    words: { title: name, note: '对方已退出', time: beijingMinute(now) },
  })
