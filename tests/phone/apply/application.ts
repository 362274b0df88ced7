import type { ApplicationView, SaveView } from '../../../src/contract/views/applications'
import { formEditionOf } from '../../../src/core/application-form/form-edition'
import { editionBySlug } from '../../../src/editions/registry'

const edition = formEditionOf(editionBySlug('changzhi-2026')!)

/** A draft as the server would answer it. */
export function draftView(change: Partial<ApplicationView> = {}): ApplicationView {
  return {
    id: 'app_0000000000000001',
    edition,
    editionName: '演示届次',
    state: 'draft',
    stateLabel: '填写中',
    version: 1,
    form: { subject: 'company', group: 'enterprise' },
    fieldVersions: {
      subject: { version: 1, at: '2026-07-01T00:00:00.000Z' },
      group: { version: 1, at: '2026-07-01T00:00:00.000Z' },
    },
    gaps: [],
    open: 'all',
    closedBecause: null,
    sensitiveConsent: false,
    deadline: { text: '2026年7月10日（周五）23:59', at: '2026-07-10T15:59:59.999Z', passed: false },
    serverTime: '2026-07-01T00:00:00.000Z',
    updatedAt: '2026-07-01T00:00:00.000Z',
    ...change,
  }
}

/** A save that kept nothing and found nothing, to be changed by the test. */
export function savedNothing(change: Partial<SaveView> = {}): SaveView {
  return {
    application: 'app_0000000000000001',
    version: 1,
    savedAt: '2026-07-01T02:12:00.000Z',
    saved: [],
    conflicts: [],
    refused: [],
    merged: [],
    gaps: [],
    ...change,
  }
}
