import { useState } from 'react'
import { Button } from '../../components/button'
import type { EditionVersionView } from '../../contract/views/editions'
import { saveFile } from '../../platform/download'
import { textBase64 } from './text-base64'

/** Hands out the version as its JSON file, the same that can be imported again. */
export function ExportButton({ view }: { view: EditionVersionView }) {
  const [refused, setRefused] = useState(false)
  const save = async () => {
    const text = `${JSON.stringify(view.document, null, 2)}\n`
    setRefused(!(await saveFile(`${view.slug}-${view.version}.json`, 'application/json', textBase64(text))))
  }
  return (
    <Button kind="secondary" narrow testId="ed.export" onTap={save}>
      {refused ? '没有存下来，再试一次' : '导出文件'}
    </Button>
  )
}
