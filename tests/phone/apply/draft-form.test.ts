import { describe, expect, test } from 'vitest'
import {
  answered,
  choose,
  formOf,
  openDraftForm,
  patchesOf,
  sending,
  typed,
} from '../../../src/apply/shared/draft-form'
import { draftView, savedNothing } from './application'

const open = () => openDraftForm(draftView(), {})

describe('typing', () => {
  test('a change is sent with the version it was made from, the first of several counts', () => {
    const draft = typed(typed(open(), 'group', 'startup'), 'group', 'maker')
    expect(patchesOf(draft)).toEqual([{ field: 'group', value: 'maker', baseVersion: 1 }])
    expect(formOf(draft).group).toBe('maker')
  })
  test('a field never filled is sent with version 0; emptied again it is no change', () => {
    const draft = typed(open(), 'projectName', '演示')
    expect(patchesOf(draft)).toEqual([{ field: 'projectName', value: '演示', baseVersion: 0 }])
    expect(patchesOf(typed(draft, 'projectName', null))).toEqual([])
  })
  test('changes left on the device come back on top of what the server says, equal ones are dropped', () => {
    const draft = openDraftForm(draftView(), {
      group: { value: 'enterprise', base: 0 },
      projectName: { value: '演示', base: 0 },
    })
    expect(patchesOf(draft).map(patch => patch.field)).toEqual(['projectName'])
  })
})

describe('what became of it', () => {
  test('what was typed while it was under way stays a change, from the new version', () => {
    const sent = typed(open(), 'projectName', '第一版')
    const patches = patchesOf(sent)
    const later = typed(sent, 'projectName', '第二版')
    const reply = savedNothing({ version: 2, saved: [{ field: 'projectName', version: 2 }] })
    const after = answered(later, patches, reply)
    expect(formOf(after).projectName).toBe('第二版')
    expect(patchesOf(after)).toEqual([{ field: 'projectName', value: '第二版', baseVersion: 2 }])
  })
  test('a conflict is not sent again until the person chose; mine is then a change of theirs', () => {
    const draft = typed(open(), 'group', 'startup')
    const conflict = {
      field: 'group' as const,
      label: '参赛组别',
      mine: 'startup',
      theirs: 'maker',
      theirVersion: 5,
      changedAt: '2026-07-01T02:00:00.000Z',
    }
    const after = answered(draft, patchesOf(draft), savedNothing({ version: 5, conflicts: [conflict] }))
    expect(patchesOf(after)).toEqual([])
    expect(formOf(after).group).toBe('startup')
    expect(patchesOf(choose(after, 'group', 'mine'))).toEqual([
      { field: 'group', value: 'startup', baseVersion: 5 },
    ])
    const theirs = choose(after, 'group', 'theirs')
    expect(patchesOf(theirs)).toEqual([])
    expect(formOf(theirs).group).toBe('maker')
  })
  test('going on typing in a field in conflict keeps both versions', () => {
    const draft = typed(open(), 'group', 'startup')
    const conflict = {
      field: 'group' as const,
      label: '',
      mine: '',
      theirs: 'maker',
      theirVersion: 5,
      changedAt: '',
    }
    const after = answered(draft, patchesOf(draft), savedNothing({ version: 5, conflicts: [conflict] }))
    const more = typed(after, 'group', 'enterprise')
    expect([formOf(more).group, more.conflicts.length, patchesOf(more)]).toEqual(['enterprise', 1, []])
  })
  test('a refused field is said once and sent again only when it was changed', () => {
    const draft = typed(open(), 'summary', '太长')
    const reply = savedNothing({ refused: [{ field: 'summary', message: '请缩短' }] })
    const after = answered(draft, patchesOf(draft), reply)
    expect([after.refused.summary, patchesOf(after)]).toEqual(['请缩短', []])
    const again = typed(after, 'summary', '短')
    expect([again.refused.summary, patchesOf(again).length]).toEqual([undefined, 1])
  })
})

describe('an answer that was lost', () => {
  const lost = sending(typed(open(), 'projectName', '甲'), [
    { field: 'projectName', value: '甲', baseVersion: 0 },
  ])
  const more = typed(lost, 'projectName', '乙')
  const conflict = { field: 'projectName' as const, label: '', mine: '乙', theirVersion: 2, changedAt: '' }

  test('what the server then holds was sent from here: no conflict with oneself', () => {
    const reply = savedNothing({ version: 2, conflicts: [{ ...conflict, theirs: '甲' }] })
    const after = answered(more, patchesOf(more), reply)
    expect(after.conflicts).toEqual([])
    expect(patchesOf(after)).toEqual([{ field: 'projectName', value: '乙', baseVersion: 2 }])
  })
  test('the same after the page was killed and reopened', () => {
    const heard = draftView({
      version: 2,
      form: { projectName: '甲' },
      fieldVersions: { projectName: { version: 2, at: '' } },
    })
    expect(patchesOf(openDraftForm(heard, more.changes))).toEqual([
      { field: 'projectName', value: '乙', baseVersion: 2 },
    ])
  })
  test('anything else it holds is another device and is asked about', () => {
    const reply = savedNothing({ version: 2, conflicts: [{ ...conflict, theirs: '丙' }] })
    expect(answered(more, patchesOf(more), reply).conflicts).toHaveLength(1)
  })
})

describe('identity numbers', () => {
  const member = { id: 'm1', name: '演示', role: '', core: true, onCertificate: true }
  const withNumber = typed(open(), 'members', [{ ...member, identity: '11010519491231002x' }])
  const saved = { saved: [{ field: 'members' as const, version: 2 }] }

  test('leave the device once the server holds them; the last four stay', () => {
    const after = answered(withNumber, patchesOf(withNumber), savedNothing(saved))
    expect(JSON.stringify(after)).not.toContain('11010519491231002')
    expect(formOf(after).members).toEqual([{ ...member, identityLast4: '002X' }])
  })
  test('are not remembered among what was sent', () => {
    const marked = sending(withNumber, patchesOf(withNumber))
    expect(JSON.stringify(marked.changes.members?.sent)).not.toContain('11010519491231002')
  })
  test('refused ones leave no last four behind', () => {
    const reply = savedNothing({ ...saved, refused: [{ field: 'members', message: '请先同意' }] })
    expect(formOf(answered(withNumber, patchesOf(withNumber), reply)).members).toEqual([member])
  })
})
