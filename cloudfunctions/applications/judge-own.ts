import type { FormValues } from '../../src/core/application-form/field'
import type { FormEdition } from '../../src/core/application-form/form-edition'
import { type FormGap, formGaps } from '../../src/core/application-form/form-gaps'
import type { Edition } from '../../src/core/edition'
import { type Judgement, submissionObstacles } from '../../src/core/eligibility/judge'
import { type FileGap, fileGaps } from '../../src/core/file-gaps'
import { fileSlots } from '../../src/core/file-slots'
import type { Queries } from '../shared/database/connect'
import { knownEdition } from '../shared/edition-of'
import { formEditionFor } from '../shared/form-edition'
import type { Host } from '../shared/host'
import { judgeStored } from '../shared/judge-stored'
import { ownForm } from '../shared/own-form'
import type { ApplicationRow } from '../shared/records/applications'
import { filesOf } from '../shared/records/files'

export interface OwnJudgement {
  edition: Edition
  formEdition: FormEdition
  form: FormValues
  gaps: FormGap[]
  /** Papers the notice asks for that are not there yet. */
  missingFiles: FileGap[]
  judgement: Judgement
  /** Titles of hard requirements that are not met, or cannot be told yet. */
  obstacles: string[]
}

/** The live form of an application with what is missing and what every requirement says of it. */
export async function judgeOwn(
  db: Queries,
  row: ApplicationRow,
  { host, now }: { host: Pick<Host, 'keys'>; now: Date },
): Promise<OwnJudgement> {
  const edition = knownEdition(row.edition)
  const formEdition = formEditionFor(edition)
  const form = await ownForm(db, host.keys, row)
  const judgement = await judgeStored(db, row, { now })
  const { refusals, gaps } = submissionObstacles(judgement.findings)
  return {
    edition,
    formEdition,
    form,
    gaps: formGaps(form, formEdition),
    missingFiles: fileGaps(fileSlots(edition.attachments, row.group), await filesOf(db, row.id)),
    judgement,
    obstacles: [...refusals, ...gaps].map(finding => finding.title),
  }
}
