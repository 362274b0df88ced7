import { list as input } from '../../src/contract/schemas/editions'
import type { EditionConfigCard } from '../../src/contract/views/editions'
import type { Queries } from '../shared/database/connect'
import { allEditions } from '../shared/edition-catalog'
import { unitOf } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { type EditionVersionRow, openVersions, publishedVersions } from '../shared/records/edition-versions'
import { namesOf } from '../shared/records/screening-acts'
import { editionScope, holds } from '../shared/session-scope'
import { unitOfDesk } from './place-of'
import { readableAt } from './reach'
import { drafters, readers } from './roles'
import { versionCard } from './version-card'

/** O16: the editions of the unit, what is in force and what is under way; those of other units are not shown. */
export const list = defineOperation(['editions', 'list'], {
  kind: 'read',
  summary: '本地各届次与起草中的版本',
  who: { may: readers, scope: editionScope },
  input,
  async run({ edition: desk }, { db, caller }) {
    const unit = unitOfDesk(desk)
    const drafts = holds(caller, drafters, { edition: desk })
    const open = await openAt(db, desk)
    const names = await namesOf(
      db,
      open.map(row => row.draftedBy),
    )
    const published = await publishedVersions(db)
    const known = allEditions().filter(edition => unitOf(edition).code === unit.code)
    const cards = known.map((edition): EditionConfigCard => {
      const { slug, name, year } = edition
      const row = open.find(each => each.slug === slug)
      return {
        ...{
          slug,
          name,
          year,
          inForce: published.get(slug) ?? 1,
          open: row ? versionCard(row, names) : null,
        },
        may: { supplement: drafts && slug === desk && !row, copy: drafts },
      }
    })
    const fresh = open.filter(row => !known.some(({ slug }) => slug === row.slug))
    return {
      unitName: unit.name,
      editions: [...fresh.map(row => freshCard(row, names)), ...cards.sort((a, b) => b.year - a.year)],
      parents: allEditions()
        .filter(({ level }) => level !== 'city')
        .map(({ slug, name }) => ({ slug, name })),
      may: { create: drafts },
    }
  },
})

async function openAt(db: Queries, desk: string): Promise<EditionVersionRow[]> {
  const rows = await openVersions(db)
  const shown = await Promise.all(rows.map(row => readableAt(db, desk, row)))
  return rows.filter((_, i) => shown[i])
}

/** An edition not yet in force; it may still lack a name. */
function freshCard(row: EditionVersionRow, names: ReadonlyMap<string, string>): EditionConfigCard {
  const { name, year } = row.document.edition
  return {
    slug: row.slug,
    name: (typeof name === 'string' && name) || `（还没有名称）${row.slug}`,
    year: Number(year) || 0,
    inForce: null,
    open: versionCard(row, names),
    may: { supplement: false, copy: false },
  }
}
