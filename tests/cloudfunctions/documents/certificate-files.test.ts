import { inflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { certificatePdf } from '../../../cloudfunctions/shared/documents/certificate-pdf'
import { certificatePng, pictureWidth } from '../../../cloudfunctions/shared/documents/certificate-png'
import { measureText, missingSigns } from '../../../cloudfunctions/shared/documents/font-measure'
import { qrModules } from '../../../cloudfunctions/shared/documents/qr-modules'
import type { CertificateContent } from '../../../src/core/certificate-content'

const address = 'https://csc.example.gov.cn/cert?n=CSC2026-140400-0001-F'
const content: CertificateContent = {
  ...{ editionName: '第十一届“创客中国”长治市中小企业创新创业大赛', groupName: '创业组', level: '一等奖' },
  ...{ subjectName: '演示·上党微光创客团队', issuer: '长治市工业和信息化局', dated: '2026年8月5日' },
  projectName:
    '面向煤矿井下巷道的低功耗甲烷激光遥测与边缘智能预警一体化装备及其规模化应用示范工程项目演示版本一',
  names: ['王喆', '李䶮', '赵堃', '欧阳文静', '司马相如', '陈一', '古丽·阿依木汗'],
  ...{ number: 'CSC2026-140400-0001-F', address, demo: true },
}
const qr = qrModules(address)

/** The text of a PDF as a reader extracts it: every shown glyph through its face's ToUnicode table. */
function textOf(pdf: Buffer): string {
  const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(
    ([, body]) => {
      try {
        return [inflateSync(Buffer.from(body!, 'latin1')).toString('latin1')]
      } catch {
        return []
      }
    },
  )
  const tables = streams.filter(each => each.includes('begincmap')).map(unicodeTable)
  const page = streams.find(each => each.includes(' Tf') && each.includes('TJ'))!
  const faces = [...new Set([...page.matchAll(/\/(F\d+) [\d.]+ Tf/g)].map(([, name]) => name!))].sort()
  expect(tables).toHaveLength(faces.length)
  const readings = permutations(tables).map(order =>
    read(page, new Map(faces.map((face, i) => [face, order[i]!]))),
  )
  return readings.find(text => text.includes('获奖证书')) ?? ''
}

function permutations<T>(all: readonly T[]): T[][] {
  if (all.length < 2) return [[...all]]
  return all.flatMap((one, i) => permutations(all.filter((_, j) => j !== i)).map(rest => [one, ...rest]))
}

function unicodeTable(cmap: string): Map<number, string> {
  const table = new Map<number, string>()
  const signs = (hex: string) => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le')
  for (const [, from, list] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    for (const [i, [, hex]] of [...list!.matchAll(/<([^>]*)>/g)].entries())
      table.set(Number.parseInt(from!, 16) + i, signs(hex!))
  return table
}

function read(page: string, faces: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let text = ''
  let face = ''
  for (const [, name, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) face = name
    for (const [, hex] of (shown ?? '').matchAll(/<([0-9a-f]+)>/gi))
      for (const glyph of hex!.match(/.{4}/g) ?? [])
        text += faces.get(face)?.get(Number.parseInt(glyph, 16)) ?? '□'
  }
  return text
}

describe('a certificate as a file', () => {
  it('is a PDF whose names, project and number can be searched, in faces that are embedded', async () => {
    const pdf = await certificatePdf(content, qr, new Date('2026-08-05T00:00:00Z'))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeLessThan(120_000)
    expect(pdf.toString('latin1').match(/\/FontFile2/g)).toHaveLength(2)
    const text = textOf(pdf)
    for (const name of content.names) expect(text).toContain(name)
    expect(text.replace(/\s/g, '')).toContain(content.projectName)
    for (const words of [content.number, '一等奖', '长治市工业和信息化局', '2026年8月5日', '演示数据'])
      expect(text).toContain(words)
    expect(text).not.toContain('□')
  })

  it('is a picture of the same sheet whose code leads to the number', () => {
    const png = certificatePng(content, qr)
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)]
    expect(size).toEqual([pictureWidth, 1654])
    const href = `data:image/png;base64,${png.toString('base64')}`
    const [width, height] = size as [number, number]
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><image width="${width}" height="${height}" xlink:href="${href}"/></svg>`
    const { pixels } = new Resvg(svg).render()
    expect(jsQR(new Uint8ClampedArray(pixels), width, height)?.data).toBe(address)
  })

  it('knows which signs its faces have, rare ones in names included', () => {
    expect(missingSigns('喆䶮堃王·“”（）')).toEqual([])
    expect(missingSigns('王𠮷😀')).toEqual(['𠮷', '😀'])
    expect(measureText('长治', 'bold', 10)).toBeCloseTo(20)
  })
})
