import { inflateRawSync } from 'node:zlib'
import { check } from './finding.mjs'

const MAX_FILE_BYTES = 2 ** 28

/** The files of a zip archive, name → bytes; stored and deflated entries, no encryption, no zip64. Finding 10. */
export function unzip(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  check(end >= 0, 10, '不是 zip 文件')
  const files = new Map()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    check(zip.readUInt32LE(at) === 0x02014b50, 10, 'zip 目录损坏')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset))
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    check(!files.has(name), 10, `zip 里 ${name} 出现两次`)
    files.set(name, readEntry(zip, at, name))
    at += 46 + nameLength + extraLength + commentLength
  }
  return files
}

function readEntry(zip, at, name) {
  const method = zip.readUInt16LE(at + 10)
  const [packed, size, local] = [20, 24, 42].map(offset => zip.readUInt32LE(at + offset))
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const raw = zip.subarray(from, from + packed)
  check(method === 0 || method === 8, 10, `${name} 的压缩方式不认识`)
  const data = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: MAX_FILE_BYTES })
  check(data.length === size, 10, `${name} 的长度不符`)
  return data
}

/** A file as text; Finding 10 when it is missing or not UTF-8. */
export function textOf(files, name) {
  check(files.has(name), 10, `缺少 ${name}`)
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(files.get(name))
}

/** A file as JSON, Finding 10. */
export function jsonOf(files, name) {
  return JSON.parse(textOf(files, name))
}
