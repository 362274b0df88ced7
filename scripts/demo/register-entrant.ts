import { consentVersions } from '../../src/contract/consents'
import type { FieldValue, FieldVersions, FormValues } from '../../src/core/application-form/field'
import type { FieldId } from '../../src/core/application-form/fields'
import { type AddPerson, confirmTeam } from './confirm-team'
import { entrantForm, halfOf } from './entrant-form'
import { handInPapers } from './hand-in-papers'
import type { Player } from './player'
import type { Entrant } from './read-entrants'
import { beginsAt } from './season-clock'
import { demoEdition } from './stops'
import type { UploadPaper } from './upload-paper'

const reviewReasons: Record<string, string> = {
  s05: '成立日期刚满两年，请主办单位确认',
  w10: '知识产权以发明人个人名义取得，正在办理转让，请复核',
  w11: '专利权人是公司负责人，转让手续办理中，请复核',
  j01: '项目以模式创新为主，没有专利，请复核',
  j02: '营业收入含子公司合并数据，请复核',
  j03: '2024年获奖的是另一个项目，请复核',
}

/** An application as registered: a draft, or handed in. */
export interface Registered {
  entrant: Entrant
  application: string
}

/** Where the demonstration is played. `upload` null: files are not kept on this machine. */
interface Stage {
  player: Player
  add: AddPerson
  upload: UploadPaper | null
}

/** An applicant begins, fills in and, unless it stays a draft, hands in; through the operations the phone uses. */
export async function registerEntrant(stage: Stage, entrant: Entrant): Promise<Registered> {
  const { player, add, upload } = stage
  const { key, fate } = entrant
  const at = (minutes: number) => new Date(beginsAt(entrant.place).getTime() + minutes * 60_000)
  const consent = { document: 'sensitive' as const, version: consentVersions.sensitive }
  if (entrant.subject !== 'company') await player.ask(key, at(0), ['session', 'consent'], consent)
  const { application } = await player.ask(key, at(1), ['applications', 'start'], { edition: demoEdition })
  if (fate === 'draft-empty') return { entrant, application }
  const form = entrantForm(entrant)
  const version = await save(player, key, at(18), application, fate === 'draft-half' ? halfOf(form) : form)
  if (entrant.subject !== 'company') await confirmTeam({ player, add }, entrant, { application, form, at })
  if (upload) await handInPapers(upload, entrant, { application, form, at })
  if (fate.startsWith('draft')) return { entrant, application }
  await player.ask(key, at(25), ['applications', 'submit'], {
    application,
    expectedVersion: version,
    manualReviewReason: reviewReasons[key],
  })
  return { entrant, application }
}

/** Saves fields over the versions known of them; one the form refuses is a fault of the demonstration. */
export async function save(
  player: Player,
  who: string,
  at: Date,
  application: string,
  form: FormValues,
  versions: FieldVersions = {},
): Promise<number> {
  const patches = Object.entries(form).map(([field, value]) => ({
    field: field as FieldId,
    value: value as FieldValue,
    baseVersion: versions[field as FieldId]?.version ?? 0,
  }))
  const { version, refused, conflicts } = await player.ask(who, at, ['applications', 'save'], {
    application,
    patches,
  })
  if (refused.length + conflicts.length > 0)
    throw new Error(`demo: ${who}: ${JSON.stringify({ refused, conflicts })}`)
  return version
}
