import { expect, test } from 'vitest'
import { LOOKING_ELSEWHERE } from '../../../cloudfunctions/editions/changed-verdicts'
import { factsOf } from '../../../src/core/application-form/facts-of'
import { formEditionOf } from '../../../src/core/application-form/form-edition'
import type { CheckName } from '../../../src/core/eligibility/check-parameters'
import type { Registers } from '../../../src/core/eligibility/facts'
import { judgeApplication } from '../../../src/core/eligibility/judge'
import { CLAUSES, EDITIONS } from '../../../src/editions/registry'
import { enterpriseForm, makerForm, startupForm } from '../../setup/applications'

/** Checks of the shipped editions that look into the registers, seen by giving them ones that tell. */
function seenLooking(): Set<CheckName> {
  const seen = new Set<CheckName>()
  for (const edition of EDITIONS)
    for (const form of [enterpriseForm(), startupForm(), makerForm()])
      for (const group of edition.groups)
        for (const requirement of edition.requirements) {
          const watch = new Proxy<Registers>(
            {},
            {
              get: () => void seen.add(requirement.check.name),
            },
          )
          const facts = factsOf({ ...form, group: group.id }, formEditionOf(edition), {
            identityKeys: { m1: '演示' },
            submittedAt: '2026-07-01T00:00:00.000Z',
          })
          const one = { ...edition, requirements: [requirement] }
          judgeApplication(one, CLAUSES, facts, { now: '2026-07-01T00:00:00.000Z', registers: watch })
        }
  return seen
}

test('every check that looks into the registers is named, so that none is judged without them', () => {
  const seen = seenLooking()
  expect([...seen].filter(name => !LOOKING_ELSEWHERE.has(name))).toEqual([])
  expect(seen.size).toBeGreaterThanOrEqual(4)
})
