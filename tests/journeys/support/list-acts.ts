import { readFileSync } from 'node:fs'
import type { Actor } from './stage'

/** Enters what the committee decided for each group: one prize of the first level, the rest none. */
export async function decideAwards(operator: Actor, groups: readonly string[]): Promise<void> {
  const { page, open, tap, type } = operator
  await open('organize/awards/index')
  await tap('org.awards.part.table')
  for (const group of groups) {
    await tap(`org.awards.table.edit.${group}`)
    const counts = page.locator('[data-testid^="input.levels."][data-testid$=".count"]')
    await counts.first().waitFor()
    for (let level = 0; level < (await counts.count()); level++) {
      await type(`levels.${level}.count`, level === 0 ? '1' : '0')
      await type(`levels.${level}.money`, '0')
    }
    await tap('choice.vacancies.keep-empty')
    await type('basis', '组委会会议纪要（演示）')
    await tap('org.awards.table.save')
    await page.getByTestId('org.awards.table.sheet').waitFor({ state: 'detached' })
  }
}

/** The person in charge looks at the preview and publishes in one act. */
export async function publishAwards(approver: Actor): Promise<void> {
  await approver.open('organize/awards/index')
  await approver.tap('org.awards.part.preview')
  await approver.tap('org.awards.publish')
  await approver.tap('org.awards.publish.confirm')
  await approver.page.getByTestId('org.awards.publish.sheet').waitFor({ state: 'detached' })
}

/** The quota the level above has locked, selection of the first `count` candidates, check, submission; answers both files as downloaded. */
export async function recommend(approver: Actor, count: number): Promise<{ xlsx: Buffer; docx: Buffer }> {
  const { page, open, tap, type } = approver
  await open('organize/recommend/index')
  await page.getByTestId('org.recommend.quota.above').waitFor()
  const ticks = page.locator('[data-testid^="org.recommend.tick."]')
  await ticks.first().waitFor()
  for (let place = 0; place < count; place++) await ticks.nth(place).click()
  await tap('org.recommend.save')
  await page.getByTestId('org.recommend.save').waitFor({ state: 'detached' })
  await tap('org.recommend.submit')
  await type('documentNumber', '长工信演示〔2026〕9号')
  await tap('org.recommend.submit.confirm')
  await page.getByTestId('org.recommend.submit.sheet').waitFor({ state: 'detached' })
  const download = async (format: 'xlsx' | 'docx') => {
    const [file] = await Promise.all([page.waitForEvent('download'), tap(`org.recommend.export.${format}`)])
    return readFileSync(await file.path())
  }
  return { xlsx: await download('xlsx'), docx: await download('docx') }
}
