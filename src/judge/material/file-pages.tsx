import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { JudgeFile } from '../../contract/views/files'
import { usePagePictures } from '../../platform/use-page-pictures'
import { PageBox } from './page-box'

/** As many as the server draws. */
const most = 5

interface Properties {
  /** The session and the project. */
  of: { session: string; application: string }
  file: JudgeFile
  /** The whole file is on this phone. */
  kept: boolean
  online: boolean
}

/** What stands below the pictures: how many pages there are and where the rest is. */
function restOf(pages: number, drawn: number): string {
  if (drawn === 0) return '这份文件画不出各页，请打开全文。'
  if (drawn < Math.min(pages, most)) return `共${pages}页，有的画不出来，请打开全文。`
  return pages > most ? `共${pages}页，其余请打开全文。` : `共${pages}页。`
}

/** The first pages of a PDF as pictures in a column, asked for on a tap. */
export function FilePages({ of, file, kept, online }: Properties) {
  const [open, setOpen] = useState(false)
  const { load, found, places, busy, failure } = usePagePictures({ ...of, file: file.id })
  const offline = kept ? '网络断了，请打开已存的全文或看现场大屏' : '网络断了，请看现场大屏或纸质材料'
  const unanswered = online ? '没有等到各页的图，请重试或打开全文' : offline
  const stem = file.name.replace(/\.[^.]*$/, '')
  const isWhole = found?.pictures.every(({ page }) => places[page]) ?? false
  const turn = () => {
    setOpen(!open)
    if (!open && !isWhole) void load()
  }
  const opening = found && found.pages <= most ? '看各页' : `先看前 ${most} 页`
  const said = open ? '收起' : opening
  return (
    <View className="judge-pages" data-testid={`judge.material.pages.${file.id}`}>
      <Button
        kind="quiet"
        busy={busy}
        disabledReason={online || open || isWhole ? null : offline}
        onTap={turn}
        testId={`judge.material.pages.${file.id}.open`}
        label={`${said}：${file.name}`}
      >
        {said}
      </Button>
      {open && failure && (
        <ErrorState
          slim
          failure={failure.code === 'NETWORK' ? { message: unanswered, traceId: '' } : failure}
          onRetry={() => void load()}
          testId={`judge.material.pages.${file.id}.failure`}
        />
      )}
      {open &&
        found?.pictures.map(picture => (
          <PageBox
            key={picture.page}
            picture={picture}
            place={places[picture.page]}
            name={`${stem}第${picture.page}页，共${found.pages}页`}
            problem={online ? `第${picture.page}页没有打开，请重试或打开全文` : offline}
            testId={`judge.material.page.${file.id}.${picture.page}`}
            onRetry={() => void load()}
          />
        ))}
      {open && found && (
        <View className="note" data-testid={`judge.material.pages.${file.id}.rest`}>
          {restOf(found.pages, found.pictures.length)}
        </View>
      )}
    </View>
  )
}
