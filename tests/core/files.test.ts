import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fileGaps } from '../../src/core/file-gaps'
import { fileNameProblem, kindOfName } from '../../src/core/file-name'
import { fileSlots, MEGABYTE, mostBytes } from '../../src/core/file-slots'
import { contentProblem, signatureOf } from '../../src/core/file-type'
import { imageSize } from '../../src/core/image-size'
import { fetchesOutside, officeKind } from '../../src/core/office-package'
import { PART_BYTES, partCount, partLength } from '../../src/core/upload-parts'
import { zipDirectoryPlace, zipEntries } from '../../src/core/zip-directory'
import { SHIPPED } from '../../src/editions/registry'

const slots = fileSlots('not-stated', 'enterprise')
const slot = (id: string) => slots.find(each => each.id === id)!
const bytes = (...values: number[]) => Uint8Array.from(values)
const text = (words: string) => Uint8Array.from(Buffer.from(words, 'latin1'))

describe('材料清单', () => {
  test('no shipped notice names papers: the product’s own list rests on no clause and requires nothing', () => {
    for (const { edition } of SHIPPED) {
      expect(edition.attachments).toBe('not-stated')
      for (const own of fileSlots(edition.attachments, null)) {
        expect(own).toMatchObject({ clause: null, required: false })
        expect(own.maxCount).toBeGreaterThan(0)
      }
    }
  })

  test('limits are the smaller of the paper’s and the kind’s', () => {
    expect(mostBytes(slot('business-plan'), 'pdf')).toBe(100 * MEGABYTE)
    expect(mostBytes(slot('licence'), 'jpg')).toBe(10 * MEGABYTE)
    expect(mostBytes(slot('video'), 'mp4')).toBe(300 * MEGABYTE)
    const [paper] = fileSlots(
      [
        {
          ...{
            id: 'a',
            name: '表',
            required: true,
            groups: ['g'],
            formats: ['jpeg', 'pdf'],
            maxMegabytes: 500,
          },
          ...{ maxCount: 1, fileName: null, clause: 'X-1' },
        },
      ],
      'g',
    )
    expect(paper).toMatchObject({ formats: ['jpg', 'pdf'], maxMegabytes: 100 })
  })

  test('a gap is closed by a file that counts, not by one refused, replaced or shut away', () => {
    const required = [{ ...slot('licence'), required: true }]
    const file = { slot: 'licence', state: 'ready', replacedBy: null, quarantinedAt: null }
    expect(fileGaps(required, [file])).toEqual([])
    for (const over of [
      { state: 'refused' },
      { state: 'uploading' },
      { replacedBy: 'fil_1' },
      { quarantinedAt: new Date() },
      { slot: 'video' },
    ])
      expect(fileGaps(required, [{ ...file, ...over }])).toEqual([
        { slot: 'licence', name: '营业执照', message: '还差材料：营业执照' },
      ])
  })
})

describe('分片', () => {
  test('parts add up to the file and none is empty or too long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 * MEGABYTE }), size => {
        const count = partCount(size)
        const lengths = Array.from({ length: count }, (_, i) => partLength(size, i + 1)!)
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(size)
        expect(lengths.every(length => length > 0 && length <= PART_BYTES)).toBe(true)
        expect([partLength(size, 0), partLength(size, count + 1), partLength(size, 1.5)]).toEqual([
          null,
          null,
          null,
        ])
      }),
    )
  })
  test('at the edge of a part', () => {
    expect([PART_BYTES, PART_BYTES + 1].map(partCount)).toEqual([1, 2])
    expect(partLength(PART_BYTES + 1, 2)).toBe(1)
  })
})

describe('文件名', () => {
  test('a kind is told by the last ending', () => {
    expect(['a.PDF', 'a.jpeg', 'a.pdf.exe', 'a', 'a.', 'a.pptx'].map(kindOfName)).toEqual([
      ...['pdf', 'jpg', null, null, null, 'pptx'],
    ])
  })
  test('ordinary names pass', () => {
    for (const name of ['商业计划书 v2.1（终版）.pdf', 'a.b.c.pdf', '2026-07-01 计划.pdf'])
      expect(fileNameProblem(name, slot('business-plan'))).toBeNull()
  })
})

describe('内容', () => {
  test('first bytes tell the kind', () => {
    expect(signatureOf({ head: text('%PDF-1.7') })).toBe('pdf')
    expect(signatureOf({ head: bytes(0xff, 0xd8, 0xff, 0xe0) })).toBe('jpg')
    expect(signatureOf({ head: text(' %PDF-1.7') })).toBeNull()
    expect(signatureOf({ head: bytes() })).toBeNull()
  })

  test('whatever the bytes, an answer comes and never a throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('pdf', 'jpg', 'png', 'mp4', 'docx'),
        (random, kind) => {
          const answer = contentProblem(kind as 'pdf', { size: random.length, head: random, tail: random })
          expect(answer === null || answer.length > 0).toBe(true)
          zipEntries(random, random.length)
          imageSize(random)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('a JPEG tells its size behind other markers, a cut one does not', () => {
    const frame = [0xff, 0xc0, 0, 11, 8, 0, 40, 0, 30, 1, 1, 0x11, 0]
    const jpeg = bytes(0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 2, ...frame)
    expect(imageSize(jpeg)).toEqual({ width: 30, height: 40 })
    expect(imageSize(jpeg.slice(0, 10))).toBeNull()
  })

  test('the directory of an archive is found at its end only, with or without a comment', () => {
    const zip = zipSync({ 'a.txt': text('hello'), 'b/c.txt': text('x') })
    const place = zipDirectoryPlace(zip, zip.length)!
    const entries = zipEntries(zip.subarray(place.at, place.at + place.bytes), place.entries)
    expect(entries?.map(({ name, size }) => [name, size])).toEqual([
      ['a.txt', 5],
      ['b/c.txt', 1],
    ])
    expect(zipDirectoryPlace(Uint8Array.from([...zip, 1]), zip.length + 1)).toBeNull()
    expect(zipEntries(zip.subarray(place.at, place.at + place.bytes), 1)).toBeNull()
  })

  test('relations: a link to tap stays, anything fetched does not, however it is written', () => {
    const relation = (type: string, target: string, mode = "TargetMode='External'") =>
      `<Relationship Target="${target}" ${mode} Type="http://s/${type}"/>`
    expect(fetchesOutside(relation('hyperlink', 'https://example.cn'))).toBe(false)
    expect(fetchesOutside(relation('hyperlink', 'mailto:a@example.cn'))).toBe(false)
    expect(fetchesOutside(relation('image', 'media/1.png', ''))).toBe(false)
    expect(fetchesOutside(relation('image', 'https://example.cn/1.png'))).toBe(true)
    expect(fetchesOutside(relation('oleObject', 'https://example.cn/1'))).toBe(true)
    expect(fetchesOutside(relation('hyperlink', '\\\\server\\share'))).toBe(true)
    expect(fetchesOutside(relation('hyperlink', 'file:///etc', 'targetmode="external"'))).toBe(true)
  })

  test('content types without a main part are no office file', () => {
    expect(officeKind('<Types/>')).toBeNull()
  })
})
