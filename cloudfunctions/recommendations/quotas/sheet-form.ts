import type { Edition } from '../../../src/core/edition'
import { beijingMinute } from '../../shared/beijing-text'
import type { FormDocument } from '../../shared/documents/form-document'
import { monthDay } from '../../shared/month-day'
import type { QuotaPlanRow } from '../../shared/records/quota-plans'
import { quotaWords, stateNames, tieOrder } from './quota-words'

/** The sheet that explains every seat as a form to be written as a file; a version not locked is a draft. */
export function sheetForm(
  edition: Edition,
  { version, state, body, document }: QuotaPlanRow,
  now: Date,
): FormDocument {
  const words = quotaWords(body)
  const notes = [
    `${words.methodName}，按${monthDay(body.countedOn)}24:00的${words.denominatorName}，${words.capsName}。${tieOrder}`,
    ...[words.tieSentence, words.unallocatedSentence, words.oneMoreSentence],
    `导出于${beijingMinute(now)}`,
  ]
  return {
    title: `${edition.name}推荐名额测算表`,
    unitLine: `第${version}版（${stateNames[state]}）${document ?? ''}　总名额${body.seats}个`,
    ...{ columns: words.columns, rows: words.rows },
    note: notes.filter(Boolean).join(' '),
    draft: state !== 'locked',
    author: edition.issuer,
    sheet: '名额测算表',
  }
}
