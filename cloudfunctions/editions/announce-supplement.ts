import { compareVersions, type VersionRow } from '../../src/core/edition-compare-versions'
import type { EditionDocument } from '../../src/core/edition-document'
import type { Transaction } from '../shared/database/connect'
import { newId } from '../shared/identifiers'
import { sha256 } from '../shared/keys'
import { insertAnnouncement } from '../shared/records/announcements'

const longest = 5000

/** Makes a supplementary notice known to everybody: what was, and what holds now. Its announcement and text's hash. */
export async function announceSupplement(
  tx: Transaction,
  { before, after }: { before: EditionDocument; after: EditionDocument },
  act: { basis: string; actor: string; now: Date },
): Promise<{ announcement: string; textHash: string }> {
  const id = newId('ann')
  const title = `补充通知：${act.basis}`.slice(0, 60)
  const body = supplementWords(compareVersions(before, after))
  await insertAnnouncement(tx, {
    ...{ id, title, body, edition: after.edition.slug, publishedBy: act.actor, publishedAt: act.now },
  })
  return { announcement: id, textHash: sha256(`${title}\n${body}`) }
}

/** The changes in words; whole texts are left to the page of the notice. */
function supplementWords(rows: readonly VersionRow[]): string {
  const lines = rows.filter(({ path }) => path !== 'notice').map(lineOf)
  const text = ['本届通知有以下改动：', ...lines, '补充通知全文请看“通知”页。'].join('\n')
  if (text.length <= longest) return text
  return `本届通知有${lines.length}处改动，内容较多，请看“通知”页。`
}

function lineOf({ place, before, after }: VersionRow): string {
  if (before === null) return `· ${place}：新增“${after}”`
  if (after === null) return `· ${place}：删去“${before}”`
  return `· ${place}：原为“${before}”，现为“${after}”`
}
