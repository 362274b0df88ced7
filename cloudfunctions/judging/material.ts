import { material as input } from '../../src/contract/schemas/judging'
import type { MaterialView } from '../../src/contract/views/judging'
import type { FormValues } from '../../src/core/application-form/field'
import type { FieldId } from '../../src/core/application-form/fields'
import { formRows } from '../../src/core/application-form/form-rows'
import { rulesOfJury } from '../../src/core/jury-rules'
import type { Rubric } from '../../src/core/rubric'
import { knownEdition } from '../shared/edition-of'
import { formEditionFor } from '../shared/form-edition'
import { defineOperation } from '../shared/operation'
import { formOfTurn } from '../shared/records/turns'
import { sessionWords } from '../shared/session-words'
import { readableTurn, watermarkText } from './readable-turn'

/** What a judge may read of a project (trust model §1.4): no telephone, no identity, no figures of the company. */
const readable: readonly FieldId[] = [
  'projectField',
  'stage',
  'summary',
  'onMarket',
  'fourNew',
  'coreTechnology',
  'businessModel',
  'marketAnalysis',
  'advantages',
  'members',
  'properties',
]

/** What is told about money, read only by a panel whose rules score it. */
const financing: readonly FieldId[] = [
  'financingAmount',
  'financingMethods',
  'financingShare',
  'financingUse',
  'financingHistory',
]

/** Whether the rules as fixed at the opening name financing among what is scored. */
function scoresFinancing(rules: Rubric | null, jury: string | null): boolean {
  const criteria = rules ? rulesOfJury(rules, jury).criteria : []
  return criteria.some(({ name, description }) => `${name}${description ?? ''}`.includes('融资'))
}

/** A project's summary for the judge; not for one who stands aside (J3). */
export const material = defineOperation(['judging', 'material'], {
  kind: 'read',
  summary: '项目材料速览',
  who: { may: 'signed-in' },
  input,
  async run({ session, application }, { db, caller, now }): Promise<MaterialView> {
    const { hall, seat, turn } = await readableTurn(db, { session, application }, caller, now)
    const edition = knownEdition(hall.session.edition)
    const form = (await formOfTurn(db, session, application)) as FormValues
    const open = scoresFinancing(hall.session.rules, seat.jury) ? [...readable, ...financing] : readable
    const rows = formRows(form, formEditionFor(edition)).flatMap(step => step.rows)
    return {
      ...{ application, position: turn.position, projectName: turn.projectName },
      subjectName: turn.subjectName,
      groupName: sessionWords(hall.session).groupName,
      parts: rows
        .filter(({ field, value }) => open.includes(field) && value !== '')
        .map(({ label, value }) => ({ title: label, lines: value.split('\n') })),
      watermark: watermarkText(seat),
    }
  },
})
