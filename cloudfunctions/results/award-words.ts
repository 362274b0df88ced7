import type { Edition } from '../../src/core/edition'

/** 2万元, 12,500元; integer yuan. */
export function moneyText(yuan: number): string {
  if (yuan > 0 && yuan % 10_000 === 0) return `${yuan / 10_000}万元`
  return `${String(yuan).replace(/\B(?=(\d{3})+$)/g, ',')}元`
}

/** How something the notice and the committee have left open is shown. */
export const undecided = '未定（本届通知未规定）'

/** What an award is called in a correction: its level and, where the money is its own, that too. */
export function awardText(level: string | null, note: string): string {
  if (level === null) return '未获奖'
  return note ? `${level}，不再重复发放奖金` : level
}

/** 公示 where the edition sets a publicity period, otherwise 公布: then the other word appears nowhere. */
export function publishVerb(edition: Pick<Edition, 'publicity'>): string {
  return edition.publicity === 'not-stated' ? '公布' : '公示'
}

/** The name of the list: 获奖名单, or 拟获奖名单公示 where objections are open. */
export function listTitle(edition: Pick<Edition, 'name' | 'publicity'>): string {
  return edition.publicity === 'not-stated' ? `${edition.name}获奖名单` : `${edition.name}拟获奖名单公示`
}

/** Sentences of the edition that begin 本届通知未规定 about prizes and what follows from losing one. */
export function awardSilences(edition: Pick<Edition, 'notStated'>): string[] {
  return edition.notStated.filter(({ topic }) => /奖|顺延/.test(topic)).map(({ sentence }) => sentence)
}
