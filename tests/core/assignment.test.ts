import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Assignment, assign, mayRead, nextReader, type Reader } from '../../src/core/assignment'

const fieldNames = ['装备', '信息', '']
const situation = fc
  .record({
    projects: fc.integer({ min: 1, max: 14 }),
    judges: fc.integer({ min: 1, max: 7 }),
    perProject: fc.integer({ min: 1, max: 4 }),
    seed: fc.infiniteStream(fc.nat({ max: 99 })),
    recusals: fc.boolean(),
    manyFields: fc.boolean(),
  })
  .map(({ projects, judges, perProject, seed, recusals, manyFields }) => {
    const next = () => seed.next().value as number
    const all = Array.from({ length: projects }, (_, i) => ({
      id: `p${String(i).padStart(2, '0')}`,
      field: manyFields ? fieldNames[next() % 3]! : '装备',
    }))
    const readers = Array.from({ length: judges }, (_, i): Reader => {
      const fields = manyFields && next() % 3 === 0 ? [fieldNames[next() % 3]!] : []
      return {
        ...{ id: `j${i}`, fields },
        aside: new Set(recusals ? all.filter(() => next() < 20).map(({ id }) => id) : []),
      }
    })
    return { projects: all, readers, perProject, recusals }
  })

const listed = (answer: Assignment) => (answer.ok ? [...answer.judges].sort() : answer)

describe('sharing projects among judges', () => {
  it('gives each project its number of different judges of its field, and never one who stands aside', () => {
    fc.assert(
      fc.property(situation, ({ projects, readers, perProject }) => {
        const answer = assign(projects, readers, perProject)
        if (!answer.ok) return
        for (const project of projects) {
          const judges = answer.judges.get(project.id)!
          expect(new Set(judges).size).toBe(perProject)
          for (const id of judges) expect(mayRead(readers.find(r => r.id === id)!, project)).toBe(true)
        }
      }),
    )
  })

  it('without recusals the loads of a field differ by one at most', () => {
    fc.assert(
      fc.property(situation, ({ projects, readers, perProject, recusals }) => {
        fc.pre(!recusals)
        const answer = assign(projects, readers, perProject)
        if (!answer.ok) return
        for (const field of fieldNames) {
          const own = projects.filter(project => project.field === field)
          const loads = readers
            .filter(({ fields }) => fields.length === 0 || fields.includes(field))
            .map(({ id }) => own.filter(project => answer.judges.get(project.id)!.includes(id)).length)
          if (own.length > 0) expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('with recusals nobody could give one project to somebody with two fewer', () => {
    fc.assert(
      fc.property(situation, ({ projects, readers, perProject }) => {
        const answer = assign(projects, readers, perProject)
        if (!answer.ok) return
        const inField = (id: string, field: string) =>
          projects.filter(p => p.field === field && answer.judges.get(p.id)!.includes(id)).length
        const moves = projects.flatMap(project => {
          const own = answer.judges.get(project.id)!
          const takers = readers.filter(reader => mayRead(reader, project) && !own.includes(reader.id))
          return own.flatMap(giver => takers.map(taker => ({ giver, taker: taker.id, field: project.field })))
        })
        for (const { giver, taker, field } of moves)
          expect(inField(giver, field) - inField(taker, field)).toBeLessThan(2)
      }),
    )
  })

  it('does not depend on the order of projects and judges', () => {
    fc.assert(
      fc.property(situation, ({ projects, readers, perProject }) => {
        const turned = assign([...projects].reverse(), [...readers].reverse(), perProject)
        expect(listed(turned)).toEqual(listed(assign(projects, readers, perProject)))
      }),
    )
  })

  it('says which field lacks how many judges, and only where that is so', () => {
    const judge = (id: string, fields: string[], aside: string[] = []) => ({
      id,
      fields,
      aside: new Set(aside),
    })
    const projects = [
      { id: 'a', field: '装备' },
      { id: 'b', field: '信息' },
    ]
    const readers = [judge('j1', ['装备']), judge('j2', ['装备']), judge('j3', ['信息'], ['b'])]
    expect(assign(projects, readers, 2)).toEqual({
      ok: false,
      shortages: [{ field: '信息', lacks: 2, projects: ['b'] }],
    })
    expect(assign(projects.slice(0, 1), readers, 2)).toMatchObject({ ok: true })
    expect(assign(projects.slice(0, 1), readers, 3)).toMatchObject({ shortages: [{ lacks: 1 }] })
  })
})

describe('the judge who takes over', () => {
  const readers = ['j1', 'j2', 'j3'].map(id => ({ id, fields: [], aside: new Set<string>() }))
  const project = { id: 'a', field: '装备' }

  it('has the fewest projects of the field, then altogether, then the first id', () => {
    const loads: Record<string, { field: number; all: number }> = {
      j1: { field: 1, all: 1 },
      j2: { field: 0, all: 9 },
      j3: { field: 0, all: 8 },
    }
    expect(nextReader(project, readers, id => loads[id]!)).toBe('j3')
    expect(nextReader(project, readers, () => ({ field: 0, all: 0 }))).toBe('j1')
  })

  it('is nobody when all others stand aside or read another field', () => {
    const none = [
      { ...readers[0]!, aside: new Set(['a']) },
      { ...readers[1]!, fields: ['信息'] },
    ]
    expect(nextReader(project, none, () => ({ field: 0, all: 0 }))).toBeNull()
  })
})
