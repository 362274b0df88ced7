import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPatches, type Patch } from '../../../cloudfunctions/applications/apply-patches'
import type { FieldVersions, FormValues } from '../../../src/core/application-form/field'
import type { FieldId } from '../../../src/core/application-form/fields'

const FIELDS = ['projectName', 'summary', 'stage'] as const satisfies FieldId[]
const WORDS = ['甲', '乙', '丙'] as const

/** A device remembers what it last saw of each field, edits one, sends later, maybe twice. */
const step = fc.record({
  device: fc.constantFrom(0, 1),
  field: fc.constantFrom(...FIELDS),
  value: fc.constantFrom(...WORDS),
  refreshFirst: fc.boolean(),
  sendTwice: fc.boolean(),
})

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

interface Desk {
  form: FormValues
  versions: FieldVersions
  version: number
}

/** One save; checks what must hold of it and answers the desk afterwards, and whether the patch was stale. */
function saveOnce({ form, versions, version }: Desk, patch: Patch): { desk: Desk; stale: boolean } {
  const before = form[patch.field]
  const result = applyPatches(form, versions, [patch])
  const stale = patch.baseVersion !== (versions[patch.field]?.version ?? 0) && before !== patch.value
  expect(result.conflicts).toEqual(stale ? [patch] : [])
  expect(result.form).toEqual(stale ? form : { ...form, [patch.field]: patch.value })
  expect(result.changed).toEqual(stale || before === patch.value ? [] : [patch.field])
  if (result.changed.length === 0) return { desk: { form: result.form, versions, version }, stale }
  const next = { ...versions, [patch.field]: { version: version + 1, at: '' } }
  return { desk: { form: result.form, versions: next, version: version + 1 }, stale }
}

type Known = Record<string, number>

/** A device sends its edit once or twice and learns the version of what was kept. */
function send(desk: Desk, known: Known, { field, value, sendTwice }: Step): Desk {
  const patch: Patch = { field, value, baseVersion: known[field] ?? 0 }
  const first = saveOnce(desk, patch)
  const last = sendTwice ? saveOnce(first.desk, patch) : first
  expect(last.desk).toEqual(first.desk)
  if (!last.stale) known[field] = last.desk.versions[field]?.version ?? 0
  return last.desk
}

const refresh = (desk: Desk): Known =>
  Object.fromEntries(FIELDS.map(field => [field, desk.versions[field]?.version ?? 0]))

test('whatever two devices send in whatever order: what one has not seen it never overwrites', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      let desk: Desk = { form: {}, versions: {}, version: 1 }
      const seen: Known[] = [{}, {}]
      for (const one of steps) {
        if (one.refreshFirst) seen[one.device] = refresh(desk)
        desk = send(desk, seen[one.device]!, one)
      }
    }),
    { numRuns: 300 },
  )
})

test('several fields in one save: a conflict in one does not hold up the others', () => {
  const result = applyPatches({ stage: '量产' }, { stage: { version: 3, at: '' } }, [
    { field: 'stage', value: '小试', baseVersion: 2 },
    { field: 'summary', value: '说明', baseVersion: 0 },
    { field: 'projectName', value: null, baseVersion: 0 },
  ])
  expect(result).toEqual({
    form: { stage: '量产', summary: '说明' },
    changed: ['summary'],
    saved: ['summary', 'projectName'],
    conflicts: [{ field: 'stage', value: '小试', baseVersion: 2 }],
  })
})

test('the given form is left as it was', () => {
  const form: FormValues = { stage: '量产' }
  applyPatches(form, {}, [{ field: 'stage', value: '小试', baseVersion: 0 }])
  expect(form).toEqual({ stage: '量产' })
})
