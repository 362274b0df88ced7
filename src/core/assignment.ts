/** A project to be read, in its field of industry ('' where the applicant gave none). */
export interface ProjectToRead {
  id: string
  field: string
}

/** A judge of an online review; `fields` [] reads every field. `aside`: projects he may not read. */
export interface Reader {
  id: string
  fields: readonly string[]
  aside: ReadonlySet<string>
}

/** A field whose projects cannot get enough judges: the worst of them lacks `lacks`, `projects` are short. */
export interface Shortage {
  field: string
  lacks: number
  projects: readonly string[]
}

/** Judges of each project, both in the order of their ids; or the fields that lack judges. */
export type Assignment =
  | { ok: true; judges: ReadonlyMap<string, readonly string[]> }
  | { ok: false; shortages: readonly Shortage[] }

/**
 * Shares projects among judges, `perProject` different ones each, field by field. Within a field the loads are as equal
 * as recusals allow (without recusals they differ by one at most); among equals who has less altogether reads. The same
 * input gives the same answer, whatever its order.
 */
export function assign(
  projects: readonly ProjectToRead[],
  readers: readonly Reader[],
  perProject: number,
): Assignment {
  const fields = [...new Set(projects.map(({ field }) => field))].sort()
  const judges = [...readers].sort((a, b) => (a.id < b.id ? -1 : 1))
  const shortages = fields.flatMap(field => shortageOf(field, projects, judges, perProject))
  if (shortages.length > 0) return { ok: false, shortages }
  const loads = new Map(judges.map(({ id }) => [id, 0]))
  const shared = new Map<string, string[]>()
  for (const field of fields) {
    const own = projects.filter(each => each.field === field).sort((a, b) => (a.id < b.id ? -1 : 1))
    for (const [project, ids] of shareField(own, judges, perProject, loads)) shared.set(project, ids.sort())
    for (const { id } of own) for (const judge of shared.get(id)!) loads.set(judge, loads.get(judge)! + 1)
  }
  return { ok: true, judges: shared }
}

/** Whether a judge may read a project: his field, and he does not stand aside. */
export function mayRead({ fields, aside }: Reader, { id, field }: ProjectToRead): boolean {
  return (fields.length === 0 || fields.includes(field)) && !aside.has(id)
}

/**
 * The judge who takes over a project: of those who may and do not read it yet, the one with the fewest projects of the
 * field, then altogether; null when nobody is left.
 */
export function nextReader(
  project: ProjectToRead,
  readers: readonly Reader[],
  loads: (judge: string) => { field: number; all: number },
): string | null {
  const able = readers.filter(reader => mayRead(reader, project)).map(({ id }) => ({ id, ...loads(id) }))
  const [first] = able.sort((a, b) => a.field - b.field || a.all - b.all || (a.id < b.id ? -1 : 1))
  return first?.id ?? null
}

function shortageOf(
  field: string,
  projects: readonly ProjectToRead[],
  readers: readonly Reader[],
  perProject: number,
): Shortage[] {
  const able = (project: ProjectToRead) => readers.filter(reader => mayRead(reader, project)).length
  const short = projects.filter(each => each.field === field && able(each) < perProject)
  if (short.length === 0) return []
  const lacks = perProject - Math.min(...short.map(able))
  return [{ field, lacks, projects: short.map(({ id }) => id).sort() }]
}

/** Greedy first, then projects move along chains of judges from one with two more to one with two fewer. */
function shareField(
  projects: readonly ProjectToRead[],
  readers: readonly Reader[],
  perProject: number,
  before: ReadonlyMap<string, number>,
): Map<string, string[]> {
  const load = new Map(readers.map(({ id }) => [id, 0]))
  const shared = new Map<string, string[]>()
  const less = (a: Reader, b: Reader) =>
    load.get(a.id)! - load.get(b.id)! || before.get(a.id)! - before.get(b.id)! || (a.id < b.id ? -1 : 1)
  for (const project of projects) {
    const able = readers.filter(reader => mayRead(reader, project)).sort(less)
    const ids = able.slice(0, perProject).map(({ id }) => id)
    for (const id of ids) load.set(id, load.get(id)! + 1)
    shared.set(project.id, ids)
  }
  while (moveOne(projects, readers, shared, load));
  return shared
}

/** Moves one project each along the shortest chain that makes loads more equal; false when there is none. */
function moveOne(
  projects: readonly ProjectToRead[],
  readers: readonly Reader[],
  shared: Map<string, string[]>,
  load: Map<string, number>,
): boolean {
  const heavy = [...readers].sort((a, b) => load.get(b.id)! - load.get(a.id)!)
  for (const { id: from } of heavy) {
    const reached = new Map<string, { project: string; giver: string } | null>([[from, null]])
    for (const giver of reached.keys()) {
      for (const project of projects.filter(({ id }) => shared.get(id)!.includes(giver))) {
        const takers = readers.filter(
          reader =>
            !reached.has(reader.id) &&
            mayRead(reader, project) &&
            !shared.get(project.id)!.includes(reader.id),
        )
        for (const { id: taker } of takers) {
          reached.set(taker, { project: project.id, giver })
          if (load.get(taker)! + 2 > load.get(from)!) continue
          moveAlong(taker, reached, shared)
          load.set(taker, load.get(taker)! + 1)
          load.set(from, load.get(from)! - 1)
          return true
        }
      }
    }
  }
  return false
}

function moveAlong(
  end: string,
  reached: ReadonlyMap<string, { project: string; giver: string } | null>,
  shared: Map<string, string[]>,
): void {
  for (let taker = end, step = reached.get(end); step; taker = step.giver, step = reached.get(step.giver)) {
    const { project, giver } = step
    shared.set(project, [...shared.get(project)!.filter(id => id !== giver), taker])
  }
}
