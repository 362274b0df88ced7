import { copyList as input } from '../../src/contract/schemas/applications'
import { formRows } from '../../src/core/application-form/form-rows'
import { knownEdition } from '../shared/edition-of'
import { formEditionFor } from '../shared/form-edition'
import { openForm } from '../shared/form-secrets'
import { defineOperation } from '../shared/operation'
import { quoteClause } from '../shared/quote-clause'
import { mustOwn } from './own'

/** 复制到官网: my own form in words, to be typed on the official site, and the steps there as the notice gives them. */
export const copyList = defineOperation(['applications', 'copyList'], {
  kind: 'read',
  summary: '复制到官网的清单',
  who: { may: 'signed-in' },
  input,
  async run({ application }, { db, caller, host }) {
    const row = await mustOwn(db, application, caller)
    const edition = knownEdition(row.edition)
    const steps = formRows(openForm(host.keys, row.id, row.form), formEditionFor(edition))
    const rows = steps.map(({ title, rows: filled }) => ({
      title,
      items: filled.filter(({ value }) => value !== '').map(({ label, value }) => ({ label, value })),
    }))
    return {
      site: edition.registration.officialSite,
      steps: edition.registration.officialSteps.map(id => {
        const { text, source } = quoteClause(id, edition)
        return { text, source }
      }),
      rows: rows.filter(({ items }) => items.length > 0),
      text: rows.flatMap(({ items }) => items.map(({ label, value }) => `${label}：${value}`)).join('\n'),
    }
  },
})
