import { useState } from 'react'
import type { CompanyProfileView } from '../../contract/views/company-profiles'
import { type CompanyFact, type CompanyFacts, companyFields } from '../../core/application-form/company-facts'
import type { FieldValue, Option } from '../../core/application-form/field'
import { fieldProblem } from '../../core/application-form/field-problem'
import type { FieldId } from '../../core/application-form/fields'
import { useLargeText } from '../../platform/font-scale'
import { scrollToTop } from '../../platform/scroll-to'
import { useAction } from '../../platform/use-action'
import { useDraft } from '../../platform/use-draft'
import { evenParts } from '../shared/even-parts'
import { sameValue } from '../shared/same-value'

const most = { standard: 6, large: 4 }

/** What was changed here and is not saved yet; null empties a fact. */
type Changes = Partial<Record<CompanyFact, FieldValue | null>>

/** Correcting one enterprise: what is typed stays on this device until it is saved or given up. */
export function useCompanyEdit(owner: string, profile: CompanyProfileView, places: readonly Option[]) {
  const { value: changes, change, clear } = useDraft<Changes>(owner, `company:${profile.companyCode}`, {})
  const saving = useAction('applications', 'saveCompanyProfile')
  const removing = useAction('applications', 'removeCompanyProfile')
  const [part, setPart] = useState(0)
  const [visited, setVisited] = useState<ReadonlySet<FieldId>>(new Set())
  const large = useLargeText()

  const facts = factsWith(profile.facts, changes)
  const fields = companyFields(facts, places)
  const parts = evenParts(fields, large ? most.large : most.standard)
  const at = Math.min(part, Math.max(0, parts.length - 1))
  const value = (field: FieldId) => facts[field as CompanyFact]
  const wrong = fields.filter(field => fieldProblem(field, value(field.id)) !== null)
  const target = { companyCode: profile.companyCode, expectedVersion: profile.version }

  const turn = (to: number) => {
    setPart(to)
    scrollToTop()
  }
  return {
    ...{ parts, at, turn, value, changed: Object.keys(changes).length > 0 },
    /** What the server refused or could not be asked. */
    failure: saving.failure ?? removing.failure,
    busy: saving.busy || removing.busy,
    problem(field: FieldId): string | null {
      const refused = saving.failure?.details?.fields?.find(({ path }) => path === field)?.message
      const shown = fields.find(({ id }) => id === field)
      const now = shown && visited.has(field) ? fieldProblem(shown, value(field)) : null
      return now ?? refused ?? null
    },
    visit: (field: FieldId) => setVisited(before => new Set(before).add(field)),
    type(field: FieldId, typed: FieldValue | null) {
      const id = field as CompanyFact
      const { [id]: _before, ...others } = changes
      change(sameValue(typed, profile.facts[id]) ? others : { ...changes, [id]: typed })
    },
    /** True when it was saved; a wrong fact is led to instead. */
    async save(): Promise<boolean> {
      const [first] = wrong
      if (first) {
        setVisited(new Set(wrong.map(({ id }) => id)))
        turn(parts.findIndex(list => list.includes(first)))
        return false
      }
      const reply = await saving.run({ ...target, changes })
      if (reply.ok) clear()
      return reply.ok
    },
    async remove(): Promise<boolean> {
      const reply = await removing.run(target)
      if (reply.ok) clear()
      return reply.ok
    },
  }
}

function factsWith(known: CompanyFacts, changes: Changes): CompanyFacts {
  const next: CompanyFacts = { ...known }
  for (const [id, value] of Object.entries(changes) as [CompanyFact, FieldValue | null][]) {
    if (value === null) delete next[id]
    else next[id] = value
  }
  return next
}
