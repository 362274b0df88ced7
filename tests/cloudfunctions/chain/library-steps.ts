import { expect } from 'vitest'
import { fileRow, importRows, type NationWorld, previewOf, upload } from '../recommendations/nation-world'
import { cellsOf, edition, type LibraryProject, nationalRows } from './national-rows'
import { seeded } from './rankings'

export const university = '演示部属大学'

/** What the nation's story goes on with. */
export interface Nation {
  world: NationWorld
  projects: LibraryProject[]
  universityKey: string
  /** Ids of the library's projects by their number. */
  ids: Map<string, string>
}

const count = async ({ db }: NationWorld) =>
  Number((await db.pool.query('select count(*) as n from csc.entered_project')).rows[0].n)

/** 49 × 30 projects, two of them the same one in two contests. */
export function projectsOf(seed: number): LibraryProject[] {
  const projects = nationalRows(seed)
  const [first, second] = ['regional-1', 'regional-2'].map(channel =>
    projects.find(each => each.channel === channel && each.group === 'enterprise'),
  )
  const { projectName, summary, companyCode, subjectName } = first!.cells
  Object.assign(second!.cells, { projectName, summary, companyCode, subjectName })
  return projects
}

const wrongRows = () => [
  fileRow('w1', { contest: '第九届“创客中国”某某大赛' }),
  fileRow('w2', { registeredOn: '2024-08-01' }),
  fileRow('w3', { contactPhone: '12345' }),
  fileRow('w4', { companyCode: '91140400MA0000000X' }),
]

/** The file goes in row by row: what is wrong stays out with its reason, what looks alike waits for people, twice adds nothing. */
export async function fillLibrary(world: NationWorld, projects: readonly LibraryProject[]): Promise<void> {
  const rows = [...projects.map(({ number, cells }) => fileRow(number, cells)), ...wrongRows()]
  const batch = await upload(world, rows)
  const { counts, wrong, suspected, previewed, mapping } = await previewOf(world, batch)
  expect(counts).toEqual({ good: 1469, wrong: 4, suspected: 1, known: 0 })
  expect(suspected[0]!.because).toContain('相近')
  expect([...new Set(wrong.map(({ line }) => line))]).toEqual([1472, 1473, 1474, 1475])
  expect(wrong.every(({ reason }) => reason.length > 5)).toBe(true)
  const done = await world.get(world.officer, ['recommendations', 'importLibrary'], {
    ...{ batch, mapping, previewed, withSuspected: true },
  })
  expect(done).toEqual({ added: 1470, known: 0, suspectedIn: 1 })
  const again = await upload(world, rows)
  const seen = await previewOf(world, again)
  expect(seen.counts).toEqual({ good: 0, wrong: 4, suspected: 0, known: 1470 })
  const twice = { batch: again, mapping: seen.mapping, previewed: seen.previewed, withSuspected: true }
  expect((await world.ask(world.officer, ['recommendations', 'importLibrary'], twice)).ok).toBe(false)
  expect(await count(world)).toBe(1470)
}

/** A university of the ministry with three projects of 企业组 and four of 创客组. */
export async function addUniversity(
  world: NationWorld,
): Promise<{ key: string; projects: LibraryProject[] }> {
  const { university: key } = await world.get(world.officer, ['recommendations', 'addUniversity'], {
    edition,
    name: university,
  })
  const random = seeded(7)
  const projects = (['enterprise', 'maker'] as const).flatMap(group =>
    Array.from({ length: group === 'enterprise' ? 3 : 4 }, (_, i) => ({
      ...{ channel: key, group, rank: i + 1, number: `u-${group[0]}${i + 1}` },
      cells: cellsOf(random, university, group),
    })),
  )
  const rows = projects.map(({ number, cells }) => fileRow(number, cells))
  expect((await importRows(world, rows)).added).toBe(7)
  return { key, projects }
}
