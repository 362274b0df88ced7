import { letter as input } from '../../../src/contract/schemas/recommendations'
import { beijingDate } from '../../../src/core/calendar'
import type { Edition } from '../../../src/core/edition'
import { safeFilename } from '../../shared/documents/form-document'
import type { LetterDocument } from '../../shared/documents/letter-docx'
import { editionBySlug } from '../../shared/edition-catalog'
import { groupName, knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { noteResultExport } from '../../shared/records/certificate-requests'
import { editionScope } from '../../shared/session-scope'
import { type ListFacts, readListFacts } from '../list-facts'
import { upwardTermsOf } from '../upward-terms'
import { mediaTypes } from '../write-form'

/** The covering letter (推荐函) as a draft in Word, from what the list says now; people finish and stamp it. */
export const letter = defineOperation(['recommendations', 'letter'], {
  kind: 'direct',
  summary: '导出推荐函草稿',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, documentNumber }, { db, host, caller, now }) {
    const edition = knownEdition(slug)
    const facts = await readListFacts(db, host.keys, edition)
    if (facts.saved.length === 0) throw new Failure('STATE_REFUSED', undefined, '名单还是空的，请先选择项目')
    const number = facts.list?.state === 'submitted' ? facts.list.documentNumber : documentNumber
    const document = letterOf(facts, number ?? null, beijingDate(now.toISOString()))
    const { letterDocx } = await import('../../shared/documents/letter-docx')
    const file = await letterDocx(document)
    const operation = 'recommendations.letter'
    const detail = { projects: facts.saved.length }
    await noteResultExport(db, { at: now, actor: caller.actor, edition: slug, operation, detail })
    const filename = safeFilename(`草稿-${document.title}（${facts.unit.name}）`, 'docx')
    return { filename, mediaType: mediaTypes.docx, base64: file.toString('base64'), draft: true }
  },
})

/** What the letter says: only counts, names of contests and papers; no project is named beside the enclosure. */
export function letterOf(
  { edition, saved, contenders, unit }: ListFacts,
  documentNumber: string | null,
  on: string,
): LetterDocument {
  const { to, form } = upwardTermsOf(edition)
  const above = aboveOf(edition)
  const counts = edition.groups.flatMap(({ id }) => {
    const count = saved.filter(({ application }) => contenders.get(application)?.line.group === id).length
    return count > 0 ? [`${groupName(edition, id)}${count}个`] : []
  })
  const by = above ? `按照${above.name}（${above.documentNumber}）要求，` : ''
  const { contacts } = edition
  const [year, month, day] = on.split('-').map(Number)
  return {
    documentNumber: documentNumber ?? '〔　〕　号（请填写文号）',
    title: `关于推荐${unit.name}参赛项目的函`,
    to: `${to}：`,
    paragraphs: [
      `${by}${unit.name}组织开展了${edition.name}。经资格审核和比赛评审，现推荐${saved.length}个项目，其中${counts.join('、')}。`,
      '现将推荐项目名单报送，请审核。',
      ...(form ? [`附件：${form.title}`] : []),
      ...(contacts === 'not-stated' ? [] : [`联系单位：${contacts.office}`, `联系电话：${contacts.phone}`]),
    ],
    signature: edition.issuer,
    date: `${year}年${month}月${day}日`,
  }
}

function aboveOf({ parent }: Edition): Edition | undefined {
  return parent ? editionBySlug(parent.slug) : undefined
}
