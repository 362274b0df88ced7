import { exportFiling as input } from '../../../src/contract/schemas/nation-filings'
import type { Edition } from '../../../src/core/edition'
import type { FilingValues } from '../../../src/core/filing'
import type { FilingDocument } from '../../shared/documents/filing-docx'
import { safeFilename } from '../../shared/documents/form-document'
import { knownEdition } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { noteNationAct } from '../../shared/records/contest-filings'
import { visibleFiling } from './filing-access'
import { filingTermsOf, plannedContest } from './filing-terms'
import { kindsOf } from './filing-view'

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** 附件4 备案表 as a Word file, to be printed and stamped: the eight lines as printed, filled in as far as they are. */
export const exportFiling = defineOperation(['recommendations', 'exportFiling'], {
  kind: 'direct',
  summary: '导出备案表（附件4）',
  who: { may: 'signed-in' },
  input,
  async run({ filing }, { db, caller, now }) {
    const row = await visibleFiling(db, caller, filing)
    const edition = knownEdition(row.edition)
    const { filingDocx } = await import('../../shared/documents/filing-docx')
    const file = await filingDocx(filingDocument(edition, row.values))
    await noteNationAct(db, {
      ...{ at: now, actor: caller.actor, operation: 'recommendations.exportFiling' },
      ...{ edition: row.edition, subject: row.id, detail: { format: 'docx', state: row.state } },
    })
    const { name } = plannedContest(filingTermsOf(edition), row.contest)
    const filename = safeFilename(`备案表-${name}`, 'docx')
    return { filename, mediaType, base64: file.toString('base64'), draft: row.state !== 'accepted' }
  },
})

/** The printed form with what was filled in; a hint stays where nothing is. */
export function filingDocument(edition: Edition, values: FilingValues): FilingDocument {
  const { form, maxCharacters } = filingTermsOf(edition)
  const [host, filled, name, kind, times, organisation, place, plan] = form.lines
  const or = (value: string, hint: string | undefined) => (value === '' ? [hint ?? ''] : value.split('\n'))
  const field = values.field === '' ? '_____' : values.field
  const ticked = kindsOf(edition.slug).map(({ value, label }) => {
    const asks = value === 'thematic' ? ` 行业领域:${value === values.kind ? field : '_____'}` : ''
    return `${value === values.kind ? '●' : '○'} ${label}${asks}`
  })
  return {
    title: form.title,
    above: [`${host?.label}:${values.host}`, `${filled?.label}:${dayText(values.filledOn) ?? ' 年 月 日'}`],
    rows: [
      { label: name?.label ?? '', lines: or(values.contestName, name?.hint) },
      { label: kind?.label ?? '', lines: ticked },
      { label: times?.label ?? '', lines: [timesText(edition.year, values)] },
      { label: organisation?.label ?? '', lines: or(values.organisation, organisation?.hint) },
      { label: place?.label ?? '', lines: or(values.finalPlace, '') },
      { label: `${plan?.label}(${maxCharacters}字以内,不另附页)`, lines: or(values.plan, plan?.hint) },
    ],
    author: edition.issuer,
  }
}

function dayText(date: string): string | null {
  const [year, month, day] = date.split('-').map(Number)
  return date === '' ? null : `${year}年${month}月${day}日`
}

/** 2024年6月1日至8月20日, the year printed once. */
function timesText(year: number, { startsOn, endsOn }: FilingValues): string {
  const part = (date: string) => dayText(date)?.replace(/^\d+年/, '') ?? ' 月 日'
  return `${year}年${part(startsOn)}至${part(endsOn)}`
}
