import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Checker {
  run(
    of: object,
    options: object,
  ): Promise<{
    violations: { id: string; impact: string; nodes: { html: string; target: string[] }[] }[]
  }>
}

/**
 * What axe calls serious or critical on the page as it stands: rule and first element of each. Left out: the reader's mark
 * across the judges' papers, faint on purpose and hidden from those who hear the page (WCAG 1.4.3, incidental).
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const loaded = await page.evaluate(() => 'axe' in window)
  // the product's own policy lets no script in by the page: the debugger brings it
  if (!loaded) await page.evaluate(axeScript)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Checker }
    const { violations } = await axe.run({ exclude: ['.judge-watermark'] }, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`)
  })
}

interface Control {
  what: string
  role: string
  name: string
  inline: boolean
  /** Width and height of the control and of its label. */
  boxes: (readonly [number, number])[]
}

/** What is drawn on the page and can be tapped or typed into. */
function controlsOn(page: Page): Promise<Control[]> {
  return page.evaluate(() => {
    const kinds =
      'button, input, select, textarea, a[href], [role=button], [role=link], [role=tab], [tabindex="0"]'
    const drawn = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden'
    }
    const labelOf = (element: Element) =>
      (element as HTMLInputElement).labels?.[0] ?? element.closest('label')
    const written = (element: Element) =>
      element.matches('input, select, textarea') ? labelOf(element)?.textContent : element.textContent
    return Array.from(document.querySelectorAll(kinds))
      .filter(drawn)
      .map(element => ({
        what: element.getAttribute('data-testid') ?? element.outerHTML.slice(0, 80),
        role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
        name: element.getAttribute('aria-label') ?? written(element) ?? '',
        inline: element.matches('a') && getComputedStyle(element).display === 'inline',
        boxes: [element, labelOf(element)].flatMap(each => {
          const box = each?.getBoundingClientRect()
          return box ? [[box.width, box.height] as const] : []
        }),
      }))
  })
}

const finger = 43.5

/**
 * Controls without a role or a name, and those smaller than a finger (44 px). Two are not counted, as in WCAG 2.5.8: a
 * link inside a sentence (its size is the line's), and a box whose label is the target and is large enough.
 */
export async function controlFindings(page: Page): Promise<string[]> {
  const controls = await controlsOn(page)
  const isSmall = ({ inline, boxes }: Control) =>
    !inline && !boxes.some(([width, height]) => width >= finger && height >= finger)
  return [
    ...controls.filter(({ role }) => role === 'div' || role === 'span').map(({ what }) => `no role: ${what}`),
    ...controls.filter(({ name }) => name.trim() === '').map(({ what }) => `no name: ${what}`),
    ...controls
      .filter(isSmall)
      .map(({ what, boxes }) => `small ${boxes[0]?.map(Math.round).join('×')}: ${what}`),
  ]
}

/** How far the page reaches beyond its right edge, and what does; [] when nothing does. Rows made to scroll count not. */
export function sidewaysFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const scrollers = [
      document.documentElement,
      ...document.querySelectorAll('.taro_page, .page, .page__main'),
    ]
    const over = scrollers.filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
    if (over.length === 0) return []
    const inRow = (element: Element): boolean => {
      const parent = element.parentElement
      if (!parent) return false
      const { overflowX } = getComputedStyle(parent)
      return overflowX === 'auto' || overflowX === 'scroll' || overflowX === 'hidden'
        ? !parent.matches('.taro_page, .page, .page__main, html, body')
        : inRow(parent)
    }
    const guilty = Array.from(document.querySelectorAll('body *')).filter(
      element => element.getBoundingClientRect().right > width + 1 && !inRow(element),
    )
    const told = guilty.slice(-3).map(element => element.outerHTML.slice(0, 120))
    return [`${Math.max(...over.map(each => each.scrollWidth))} > ${width}: ${told.join(' | ')}`]
  })
}
