import { afterAll, beforeAll, expect, test } from 'vitest'
import { expireCatalog } from '../../../cloudfunctions/shared/edition-catalog'
import type { EditionDocument } from '../../../src/core/edition-document'
import { SHIPPED } from '../../../src/editions/registry'
import { applicant, enterpriseForm, filledDraft, startupForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type FilesWorld, filesWorld } from '../../setup/files'
import { samplePdf } from '../../setup/sample-files'

let db: FreshDatabase
let world: FilesWorld
beforeAll(async () => {
  db = await freshDatabase()
  world = await filesWorld(db)
  await db.pool.query(
    `insert into csc.edition_version
       (slug, version, state, document, document_hash, basis, drafted_by, drafted_at, published_by, published_at)
     values ('changzhi-2026', 1, 'published', $1, '', '', '', now(), '', now())`,
    [JSON.stringify(withPapers())],
  )
  expireCatalog()
})
afterAll(async () => {
  await world.close()
  await db.drop()
})

/** 长治 2026 as if its notice asked for papers. */
function withPapers(): EditionDocument {
  const document = SHIPPED.find(({ edition }) => edition.slug === 'changzhi-2026') as EditionDocument
  const paper = { formats: ['pdf', 'doc'], maxMegabytes: 20, maxCount: 1, fileName: null }
  const { clause } = document.edition.registration
  const attachments = [
    { ...paper, id: 'form', name: '演示报名表', required: true, groups: ['enterprise', 'startup'], clause },
    { ...paper, id: 'plan', name: '演示计划书', required: true, groups: ['enterprise'], clause },
    {
      ...paper,
      id: 'film',
      name: '演示视频',
      required: false,
      groups: ['enterprise'],
      formats: ['mov'],
      clause,
    },
  ]
  return { ...document, edition: { ...document.edition, attachments } }
}

test('papers a notice requires are gaps of the pre-check and hold up the submission, for the groups it names', async () => {
  const who = await applicant(world)
  const { application } = await filledDraft(world, who, enterpriseForm())
  const view = await world.get(who, ['applications', 'files'], { application })
  expect(view.slots).toMatchObject([
    {
      id: 'form',
      required: true,
      formats: ['pdf'],
      maxMegabytes: 20,
      clause: { id: expect.stringMatching(/^CZ26/) },
    },
    { id: 'plan', required: true },
    { id: 'film', formats: ['pdf'], hint: expect.stringContaining('另存为PDF') },
  ])
  const check = () => world.get(who, ['applications', 'check'], { application })
  expect(await check()).toMatchObject({
    ...{ may: 'incomplete', mayBecause: '还差材料：演示报名表', headline: '还差2份材料，上传后再提交。' },
    missingFiles: [
      { slot: 'form', message: '还差材料：演示报名表' },
      { slot: 'plan', message: '还差材料：演示计划书' },
    ],
  })
  const submit = () =>
    world.ask(who, ['applications', 'submit'], { application, expectedVersion: view.version })
  expect(await submit()).toMatchObject({
    failure: {
      code: 'FORM_INCOMPLETE',
      details: { fields: [{ path: 'files.form' }, { path: 'files.plan', message: '还差材料：演示计划书' }] },
    },
  })
  await world.tick(who, application)
  const bytes = await samplePdf()
  await world.upload(who, application, { slot: 'form', name: '表.pdf', bytes })
  const refused = Uint8Array.from(Buffer.from('MZ not a pdf'))
  await world.upload(who, application, { slot: 'plan', name: '计划.pdf', bytes: refused })
  expect((await check()).missingFiles.map(({ slot }) => slot)).toEqual(['plan'])
  await world.upload(who, application, { slot: 'plan', name: '计划.pdf', bytes })
  expect(await check()).toMatchObject({ may: 'submit', missingFiles: [] })
  expect(await submit()).toMatchObject({ ok: true })
})

test('another group is asked for its own papers only, and the clause is quoted', async () => {
  const who = await applicant(world)
  const { application } = await filledDraft(world, who, startupForm())
  const { slots } = await world.get(who, ['applications', 'files'], { application })
  expect(slots.map(({ id }) => id)).toEqual(['form'])
  expect(slots[0]?.clause?.text).toBeTruthy()
})
