import { byUnit, canonical } from './canonical.mjs'
import { check, sha256 } from './finding.mjs'

const BODY_KEYS = 'actor,at,data,kind,prev,requestId,seq,session,v'

/** Reads ledger.ndjson into session → entries; stops at the first broken line (10, 11, 12, 13). */
export function readChains(ndjson) {
  check(ndjson.endsWith('\n'), 10, '账本末行不完整')
  const chains = new Map()
  for (const [i, line] of ndjson.slice(0, -1).split('\n').entries()) {
    const entry = readLine(line, `第 ${i + 1} 行`)
    if (!chains.has(entry.session)) chains.set(entry.session, [])
    const chain = chains.get(entry.session)
    const last = chain.at(-1)
    const where = `${entry.session} 第 ${chain.length + 1} 条`
    check(entry.seq === chain.length + 1, 12, `${where}:序号是 ${entry.seq},有缺失、重复或调换`)
    const prev = last?.hash ?? sha256(`csc-ledger-1|${entry.session}`)
    check(entry.prev === prev, 12, `${where}:接不上前一条`)
    check(!last || entry.at > last.at, 13, `${where}:时间没有往后走`)
    chain.push(entry)
  }
  return chains
}

function readLine(line, where) {
  let stored
  try {
    stored = JSON.parse(line)
  } catch {
    check(false, 10, `${where}:不是 JSON`)
  }
  const { body, hash } = stored
  const written = canonical(body)
  check(line === `{"body":${written},"hash":"${hash}"}`, 10, `${where}:不是规范写法`)
  const keys = Object.keys(body ?? {}).sort(byUnit)
  const known = keys.join() === BODY_KEYS && body.v === 1 && typeof body.session === 'string'
  check(known && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(body.at), 10, `${where}:栏目不全或格式不对`)
  check(sha256(written) === hash, 11, `${where}:内容与摘要不符`)
  return { ...body, hash }
}

/** Reads `CSC1:<session>:<seq>:<64 hex>` as printed beside the signatures. */
export function parseAnchor(text) {
  const match = /^CSC1:(.+):(\d+):([0-9a-f]{64})$/.exec(text.trim())
  check(match, 10, `锚点格式不对:${text}`)
  return { session: match[1], seq: Number(match[2]), hash: match[3] }
}

/** An anchor must lie on its chain (14); heads a restored backup could not keep are only warned about. */
export function checkAnchor(chains, { session, seq, hash }, warnings) {
  const chain = chains.get(session)
  check(chain, 14, '账本里没有这个场次')
  const lost = chain
    .filter(entry => entry.kind === 'recovery.resume')
    .some(({ data }) => data.lostAnchors.some(anchor => anchor.seq === seq && anchor.hash === hash))
  if (lost) {
    warnings.push(`锚点 ${session}:${seq} 在恢复备份前打印,已由恢复记录列明,不在现有账本上`)
    return
  }
  check(seq <= chain.length, 14, `账本只到第 ${chain.length} 条,第 ${seq} 条之后被截断`)
  check(seq >= 1 && chain[seq - 1].hash === hash, 14, `第 ${seq} 条与锚点不符,账本被改写过`)
}

/** Heads that entries of the chain itself claim (witness.sign, anchor) must be its own (14). */
export function checkClaims(entries) {
  for (const { kind, seq, data } of entries.filter(
    ({ kind }) => kind === 'witness.sign' || kind === 'anchor',
  )) {
    const claimed = data.headSeq < seq && entries[data.headSeq - 1]?.hash === data.headHash
    check(claimed, 14, `第 ${seq} 条 ${kind} 所指的链头不对`)
  }
}
