import { previewForm as input } from '../../../src/contract/schemas/inbox'
import { groupName } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { numbersEntered } from '../../shared/records/arrivals'
import { editionScope } from '../../shared/session-scope'
import { checkArrival } from './check-arrival'
import { formList } from './form-list'
import { formMark } from './form-mark'
import { readForm } from './read-form'
import { recommenderOf } from './recommenders'

/** What entering a unit's 附件4 would put on the desk, and what is wrong with it row by row. */
export const previewForm = defineOperation(['recommendations', 'previewForm'], {
  kind: 'read',
  summary: '预览附件4电子版',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, unit: code, file, numbers }, { db }) {
    const { edition, unit } = recommenderOf(slug, code)
    const form = await readForm(edition, file.base64)
    const { lines, wrong } = formList(edition, unit, form, numbers)
    const listed = { unit: code, via: 'form' as const, lines }
    const { problems, warnings } = await checkArrival(db, edition, listed, await numbersEntered(db, slug))
    return {
      previewed: formMark(form.hash, code, numbers),
      unitLine: form.unitLine,
      total: lines.length,
      rows: lines.map(({ projectName, subjectName, group, officialNumber }, i) => ({
        ...{ line: form.rows[i]!.line, projectName, subjectName, officialNumber },
        groupName: group === null ? '' : groupName(edition, group),
      })),
      ...{ wrong, problems, warnings },
    }
  },
})
