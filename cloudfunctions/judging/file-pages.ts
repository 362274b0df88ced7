import { judgeFilePages as input } from '../../src/contract/schemas/files'
import { Failure } from '../shared/failure'
import { handOverAll } from '../shared/files/hand-over'
import { keptPictures, pictureKey } from '../shared/files/kept-pictures'
import { mustStore } from '../shared/files/must-store'
import { defineOperation } from '../shared/operation'
import { ownCopy } from './own-copy'

/**
 * J3: pictures of the first pages of a PDF, taken of the copy with the judge's name and seat across every page; links
 * for him and ten minutes. No pictures where it cannot be drawn. FILE_UNOPENABLE for what is no PDF.
 */
export const filePages = defineOperation(['judging', 'filePages'], {
  kind: 'direct',
  summary: '材料前几页的图（带水印）',
  who: { may: 'signed-in' },
  input,
  async run(asked, { db, caller, host, now }) {
    const { file, copy } = await ownCopy(asked, { db, caller, host, now })
    if (copy.kind !== 'pdf') throw new Failure('FILE_UNOPENABLE', undefined, '这个文件没有各页图，请点“打开”')
    const { pages, pictures } = await keptPictures(mustStore(host), copy.key)
    const stem = copy.name.replace(/\.[^.]*$/, '')
    const as = pictures.map(({ page }) => ({
      ...{ key: pictureKey(copy.key, page), name: `${stem}-${page}.jpg`, kind: 'jpg' as const },
    }))
    const to = { host, person: caller.person!, capacity: 'judge' as const, now }
    const links = await handOverAll(db, file, to, as)
    return { pages, pictures: pictures.map((picture, i) => ({ ...picture, url: links[i]!.url })) }
  },
})
