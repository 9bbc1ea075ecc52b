import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { keptVersion } from '../diagnostics/kept-version.ts'
import { ShareDiagnostics } from '../diagnostics/share-diagnostics.tsx'
import { Card } from '../shell/screen.tsx'
import classes from './settings.module.css'
import { settingsWords } from './words.ts'

export function AppCard() {
  const say = useWords(settingsWords)
  const [version, setVersion] = useState<string | null>()
  useEffect(() => {
    keptVersion().then(setVersion).catch(reportError)
  }, [])
  return (
    <Card title={say('app')}>
      <p>
        <Link to="/install" className={classes.link}>
          {say('app.install')}
        </Link>
      </p>
      <ShareDiagnostics />
      <p className={classes.hint}>{say('diagnostics.hint')}</p>
      <p className={classes.muted}>
        {version === undefined
          ? ' '
          : version === null
            ? say('app.no-version')
            : say('app.version', { version })}
      </p>
    </Card>
  )
}
