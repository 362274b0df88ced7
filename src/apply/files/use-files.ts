import { useEffect } from 'react'
import { forgetUploadsBut } from '../../platform/kept-uploads'
import { dropUploads } from '../../platform/uploads'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { useUploads } from '../../platform/use-uploads'

const lookAgainMs = 4_000

/** The files of an application: what the server has, and what is on its way from this device. */
export function useFiles(application: string, owner: string | null) {
  const call = useCall('applications', 'files', { application }, { enabled: application !== '' })
  const { data, reload } = call
  const rows = useUploads(owner, application)
  useShownAgain(() => void reload())

  // what has arrived is shown as the server has it
  const arrived = rows.filter(({ state }) => state.phase === 'done').map(({ key }) => key)
  const arrivedKeys = arrived.join()
  useEffect(() => {
    if (arrivedKeys === '') return
    void reload().then(() => dropUploads(arrivedKeys.split(',')))
  }, [arrivedKeys, reload])

  // asking again takes up a check that died on the way, and answers the same for one that is done
  const finish = useAction('applications', 'finishUpload').run
  const own = new Set(rows.map(({ state }) => state.upload))
  const checking = data?.files.find(({ id, state }) => state === 'checking' && !own.has(id))?.id
  useEffect(() => {
    if (!checking) return
    const look = () => void finish({ upload: checking, sha256: null }).then(reload)
    const timer = setInterval(look, lookAgainMs)
    return () => clearInterval(timer)
  }, [checking, finish, reload])

  useEffect(() => {
    if (!data || !owner) return
    const unfinished = data.files.filter(({ state }) => state === 'uploading').map(({ id }) => id)
    const running = rows.flatMap(({ state }) => (state.upload ? [state.upload] : []))
    forgetUploadsBut({ owner, application }, [...unfinished, ...running])
  }, [data, owner, application, rows])

  return { call, view: data, rows, reload }
}

export type Files = ReturnType<typeof useFiles>
