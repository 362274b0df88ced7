import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type CheckReport, checkText } from '../../scripts/edition/check-text'
import { reportLines } from '../../scripts/edition/print-report'
import { SHIPPED } from '../../src/editions/registry'
import { changed, example } from './mutate'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'edition-'))
afterAll(() => rmSync(folder, { recursive: true }))

function edition(...args: string[]) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [, ...words] = scripts.edition.split(' ')
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  return spawnSync(process.execPath, [tsx, ...words, ...args], { cwd: root, encoding: 'utf8' })
}

const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const messages = (report: CheckReport) => report.problems.map(problem => problem.message)
const changzhi = SHIPPED.find(one => one.edition.slug === 'changzhi-2026')!

describe('npm run edition', () => {
  test('the example passes, with what its notice leaves unsaid', () => {
    const { status, stdout } = edition('check', 'tests/editions-document/example-city.json')
    expect(status).toBe(0)
    expect(stdout).toContain('检查通过，可以提交。')
    expect(stdout).toContain('[本届规定] 报名截止：2027-04-30 前（含当日） 〔YS27-04〕')
    expect(stdout).toContain('本届通知未规定海选和复赛的评分项。')
  }, 30_000)
  test('a wrong file ends with 1 and its sentences, and as JSON for programs', () => {
    const wrong = file('wrong.json', JSON.stringify(changed(example, 'edition.publicity.days', 0)))
    const { status, stdout } = edition('check', wrong, '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      problems: [{ path: 'edition.publicity.days', place: '公示 › 天数', severity: 'error' }],
    })
  }, 30_000)
  test('what is exported passes the check; an unknown slug and an unknown word are refused', () => {
    const { stdout } = edition('export', 'changzhi-2026')
    expect(edition('check', file('changzhi.json', stdout)).status).toBe(0)
    expect(edition('export', 'nowhere-2026')).toMatchObject({ status: 1, stdout: '' })
    expect(edition('chekc', 'x').stderr).toContain('用法：')
    expect(edition('check', join(folder, 'none.json')).stderr).toContain('打不开文件')
  }, 60_000)
})

describe('the report of a text', () => {
  test.each(SHIPPED.map(document => [document.edition.slug, document] as const))(
    '%s ships sound',
    (_, document) => {
      const report = checkText(JSON.stringify(document), false)
      expect(report.problems.filter(problem => problem.severity === 'error')).toEqual([])
      expect(report).toMatchObject({ ok: true, changes: [] })
      expect(report.notStated.length).toBeGreaterThan(0)
    },
  )
  test('a slug in use is refused, unless the text is given as a supplement', () => {
    const moved = JSON.stringify(changed(changzhi, 'edition.contacts.phone', '0355-0000000'))
    expect(messages(checkText(moved, false)).join()).toContain('代号“changzhi-2026”已经有一届在用')
    const report = checkText(moved, true)
    expect(report).toMatchObject({
      ok: true,
      changes: [{ place: '联系方式 › 电话', before: '0355-3032370', after: '0355-0000000' }],
    })
    expect(reportLines(report)).toContain('  联系方式 › 电话：0355-3032370 → 0355-0000000')
  })
  test('the table against the notice above says what is tighter and what is taken over', () => {
    const lines = reportLines(checkText(JSON.stringify(changzhi), false)).join('\n')
    expect(lines).toContain('[更严] 企业在长治市内注册：在长治市注册（上级：在山西省注册） 〔CZ26-15〕')
    expect(lines).toMatch(/\[承自上级\] 推荐占比：创业组不超过 1\/5（与上级相同） 〔SX26-17〕/)
  })
  test('a broken text names the line', () => {
    const text = JSON.stringify(example, null, 2)
    const line = text.slice(0, text.indexOf('"sponsorTitle"')).split('\n').length
    const report = checkText(text.replace('"sponsorTitle":', '"sponsorTitle"'), false)
    expect(messages(report).join()).toContain(`第 ${line} 行附近有问题`)
    expect(messages(checkText('{"format": "csc-edition-1"', false)).join()).toContain('不是完整的 JSON')
    expect(messages(checkText('', false))).toHaveLength(1)
  })
  test('a name given twice is not silently the last one', () => {
    const text = JSON.stringify(example, null, 2).replace('"year": 2027', '"year": 2026,\n"year": 2027')
    expect(messages(checkText(text, false)).join()).toMatch(/第 \d+ 行的“year”在同一段里写了两次/)
    expect(checkText(`\uFEFF${JSON.stringify(example)}`, false).ok).toBe(true)
  })
})
