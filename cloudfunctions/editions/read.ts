import { read as input } from '../../src/contract/schemas/editions'
import type { EditionVersionView } from '../../src/contract/views/editions'
import { foldNoticeText } from '../../src/core/clause-text'
import { compareWithParent } from '../../src/core/edition-compare'
import { compareVersions } from '../../src/core/edition-compare-versions'
import type { EditionDocument } from '../../src/core/edition-document'
import type { Caller } from '../shared/caller'
import type { Queries } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { type EditionVersionRow, versionsOf } from '../shared/records/edition-versions'
import { namesOf } from '../shared/records/screening-acts'
import { editionScope, holds } from '../shared/session-scope'
import { datesPreview } from './dates-preview'
import { parentsOf, problemsOf, readable } from './problems-of'
import { belongsTo, readableAt } from './reach'
import { drafters, publishers, readers } from './roles'
import { shippedVersion, versionCard } from './version-card'

/** O16: one version with its problems, what it takes from above, its silences, its dates and what it changes. */
export const read = defineOperation(['editions', 'read'], {
  kind: 'read',
  summary: '届次的一个版本及其问题、继承和变化',
  who: { may: readers, scope: editionScope },
  input,
  async run({ edition: desk, slug, version }, { db, caller, now }): Promise<EditionVersionView> {
    const versions = await allVersions(db, slug)
    const row = version ? versions.find(each => each.version === version) : newest(versions)
    if (!row || !(await readableAt(db, desk, row))) throw new Failure('NOT_FOUND')
    const names = await namesOf(
      db,
      versions.map(each => each.draftedBy),
    )
    const whole = readable(row.document)
    const parents = whole ? parentsOf(whole) : []
    const before = earlier(versions, row)
    return {
      ...versionCard(row, names),
      ...{ slug, revision: row.revision, documentHash: row.documentHash, document: row.document },
      problems: row.state === 'published' ? [] : problemsOf(row.document),
      comparison: whole ? compareWithParent(whole, parents[0] ?? null) : [],
      parentName: parents[0]?.edition.name ?? null,
      clausesAbove: clausesAbove(row.document),
      unfoundClauses: unfound(row.document),
      notStated: whole ? [...whole.edition.notStated] : [],
      dates: whole ? datesPreview(whole.edition, now) : [],
      changes: whole && before ? compareVersions(before.document, whole) : null,
      versions: versions.map(each => versionCard(each, names)).reverse(),
      ...rights(row, caller, { desk, belongs: await belongsTo(db, desk, row) }),
    }
  },
})

/** All versions kept here, after the one that ships, if any. */
async function allVersions(db: Queries, slug: string): Promise<EditionVersionRow[]> {
  const shipped = shippedVersion(slug)
  const kept = await versionsOf(db, slug)
  return shipped ? [shipped, ...kept] : kept
}

const newest = (versions: readonly EditionVersionRow[]) =>
  versions.filter(each => each.state !== 'dropped').at(-1) ?? versions.at(-1)

const earlier = (versions: readonly EditionVersionRow[], row: EditionVersionRow) =>
  versions.filter(each => each.state === 'published' && each.version < row.version).at(-1)

/** What a draft may cite from the notices above; a draft whose parent is not chosen yet has none. */
function clausesAbove(document: EditionDocument): EditionVersionView['clausesAbove'] {
  return parentsOf(document).flatMap(parent =>
    parent.clauses.map(({ id, heading, text }) => ({
      id,
      heading,
      text,
      source: parent.edition.documentNumber,
    })),
  )
}

function unfound({ clauses, notice }: EditionDocument): string[] {
  const folded = foldNoticeText(String(notice))
  return clauses.filter(({ text }) => !isIn(folded, foldNoticeText(String(text)))).map(({ id }) => id)
}

const isIn = (folded: string, text: string) => text !== '' && folded.includes(text)

function rights(
  row: EditionVersionRow,
  caller: Caller,
  { desk, belongs }: { desk: string; belongs: boolean },
): Pick<EditionVersionView, 'may' | 'publishObstacle'> {
  const drafts = belongs && holds(caller, drafters, { edition: desk })
  const decides = belongs && holds(caller, publishers, { edition: desk })
  const open = row.state === 'draft' || row.state === 'proposed'
  const own = caller.person === row.draftedBy || caller.person === row.proposedBy
  const waiting = row.state === 'proposed'
  return {
    may: {
      save: drafts && open,
      propose: drafts && row.state === 'draft',
      publish: decides && waiting && !own,
      drop: (drafts || decides) && open,
    },
    publishObstacle: !waiting
      ? null
      : !decides
        ? '由负责人发布'
        : own
          ? '起草和提交的人不能自己发布，请换一位负责人'
          : null,
  }
}
