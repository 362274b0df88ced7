import { checkAnchor, checkClaims, parseAnchor, readChains } from './chains.mjs'
import { checkDraws } from './draws.mjs'
import { checkEarlier } from './earlier.mjs'
import { check, Finding, sha256 } from './finding.mjs'
import { checkList } from './lists.mjs'
import { checkPanels } from './panels.mjs'
import { checkQuotaPlans } from './quotas.mjs'
import { replaySession } from './sessions.mjs'
import { jsonOf, textOf, unzip } from './unzip.mjs'

/**
 * Checks a zipped bundle against itself and against anchors held outside (`CSC1:…` texts). Returns
 * { code, findings: [{code, where, message}], warnings, heads: [{session, seq, hash}] }; code 0, or the first finding's.
 */
export function verifyBundle(zip, anchorTexts = []) {
  const report = { code: 0, findings: [], warnings: [], heads: [] }
  const attempt = (where, step) => {
    try {
      return step()
    } catch (error) {
      const known = error instanceof Finding
      report.findings.push({
        code: known ? error.code : 10,
        where,
        message: known ? error.message : '内容残缺或格式不对,读不下去',
      })
      return undefined
    }
  }
  const files = attempt('压缩包', () => unzip(zip))
  const chains = files && attempt('账本', () => readChains(textOf(files, 'ledger.ndjson')))
  if (chains) checkContents(files, chains, anchorTexts, report, attempt)
  report.code = report.findings[0]?.code ?? 0
  return report
}

function checkContents(files, chains, anchorTexts, report, attempt) {
  const { warnings, heads } = report
  for (const [session, entries] of chains)
    heads.push({ session, seq: entries.length, hash: entries.at(-1).hash })
  if (anchorTexts.length === 0) warnings.push('没有给出外部锚点:只能证明先后次序,不能证明账本完整')
  const inside = attempt('anchors.json', () => jsonOf(files, 'anchors.json').anchors) ?? []
  const outside = anchorTexts.flatMap(text => attempt('外部锚点', () => parseAnchor(text)) ?? [])
  for (const anchor of [...inside, ...outside]) {
    attempt(`锚点 ${anchor.session}:${anchor.seq}`, () => checkAnchor(chains, anchor, warnings))
  }
  const rules = attempt('rules.json', () => jsonOf(files, 'rules.json')) ?? {}
  const sessions = new Map()
  for (const [session, entries] of chains) {
    attempt(`场次 ${session}`, () => checkClaims(entries))
    attempt(`场次 ${session}`, () => sessions.set(session, replaySession(session, entries, rules)))
    if (sessions.get(session)?.locked === false) warnings.push(`场次 ${session} 还没有冻结名次`)
    attempt(`场次 ${session} 的早先得分`, () => checkEarlier(entries, chains, warnings))
    attempt(`场次 ${session} 的抽签`, () => checkDraws(entries, warnings))
    attempt(`场次 ${session} 的评审组`, () => checkPanels(entries, warnings))
    attempt(`${session} 的名额方案`, () => checkQuotaPlans(entries))
  }
  const lists = attempt('lists.json', () => jsonOf(files, 'lists.json').lists) ?? []
  for (const list of lists)
    attempt(`名单 ${list.kind} 第 ${list.version} 版`, () => checkList(list, chains, sessions))
  attempt('manifest.json', () => checkManifest(files))
}

/** The manifest names every other file by its hash; checked last, so that a deeper finding speaks first. */
function checkManifest(files) {
  const named = jsonOf(files, 'manifest.json').files
  for (const [name, data] of files) {
    check(name === 'manifest.json' || named[name] === sha256(data), 10, `${name} 与清单中的摘要不符`)
  }
  for (const name of Object.keys(named)) {
    check(files.has(name) || name === 'directory.json', 10, `清单中的 ${name} 不在包里`)
  }
}
