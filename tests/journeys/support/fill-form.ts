import type { Locator, Page } from 'playwright-core'
import type { FormValues, PropertyEntry } from '../../../src/core/application-form/field'
import type { Actor } from './stage'

/** Fills one field the way its control wants it, whatever that is. */
async function fillField(page: Page, field: Locator, name: string, value: unknown): Promise<void> {
  if (value === true) return page.getByTestId(`input.${name}`).click()
  if (name === 'properties') return fillProperties(page, value as PropertyEntry[])
  if (Array.isArray(value)) return page.getByTestId(`choice.${name}.${value[0]}`).click()
  const choice = page.getByTestId(`choice.${name}.${value}`)
  if ((await choice.count()) > 0) return choice.click()
  const control = field.getByTestId(`input.${name}`)
  const tag = await control.evaluate(element => element.tagName)
  if (tag === 'SELECT') return void (await control.selectOption({ index: 1 }))
  await control.fill(String(value))
  await control.blur()
}

async function fillProperties(page: Page, properties: PropertyEntry[]): Promise<void> {
  for (const property of properties) {
    await page.getByTestId('property.add').click()
    await page.getByTestId('input.property.type').selectOption({ label: property.type })
    for (const part of ['name', 'number', 'owners'] as const)
      await page.getByTestId(`input.property.${part}`).fill(property[part])
    await page.getByTestId(`choice.property.status.${property.status}`).click()
    await page.getByTestId('property.done').click()
  }
}

/** Fills the screen that is shown from `values`; fields it has no value for stay as they are. Answers what was filled. */
async function fillScreen(page: Page, values: FormValues, filled: Set<string>): Promise<void> {
  // choosing may show further fields: look again until nothing new can be filled
  for (let again = true; again; ) {
    again = false
    for (const field of await page.locator('[data-field]').all()) {
      const name = (await field.getAttribute('data-field')) ?? ''
      const value = (values as Record<string, unknown>)[name]
      if (value === undefined || filled.has(name)) continue
      await fillField(page, field, name, value)
      filled.add(name)
      again = true
      break
    }
  }
}

/** Walks the registration's screens to the pre-check, filling what `values` knows. */
export async function fillForm({ page, tap }: Actor, values: FormValues): Promise<void> {
  const filled = new Set<string>()
  for (let guard = 0; guard < 12; guard++) {
    await page.getByTestId('form').waitFor()
    await fillScreen(page, values, filled)
    if ((await page.getByTestId('form.check').count()) > 0) return tap('form.check')
    const before = await page.getByTestId('form').getAttribute('data-state')
    const heading = await page.getByTestId('form.steps').textContent()
    await tap('form.next')
    await page.waitForFunction(
      ([text, state]) =>
        document.querySelector('[data-testid="form.steps"]')?.textContent !== text ||
        document.querySelector('[data-testid="form"]')?.getAttribute('data-state') !== state ||
        document.querySelector('[data-testid="form.check"]') !== null,
      [heading, before],
    )
  }
  throw new Error('the form has no end')
}
