import { Icon } from '@latchkey/web/shared/icons/icons.tsx'
import { Toasts } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { appWords } from '../api/api.ts'
import { useKeys } from './keys.ts'
import { Rail } from './rail.tsx'
import { useCompany } from './rights.ts'
import classes from './shell.module.css'

const Palette = lazy(() => import('./palette.tsx').then((file) => ({ default: file.Palette })))
const KeysHelp = lazy(() => import('./keys-help.tsx').then((file) => ({ default: file.KeysHelp })))

/** What stands around every screen: the rail, the keys that work everywhere, toasts and the mailbox banner. */
export function Shell() {
  const say = useWords(appWords)
  const { localMailbox } = useCompany()
  const [open, setOpen] = useState<'palette' | 'keys' | 'menu' | null>(null)
  const close = () => setOpen(null)
  useKeys({ onPalette: () => setOpen('palette'), onHelp: () => setOpen('keys') })
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {say('app.skip')}
      </a>
      <header className={classes.side}>
        <div className={classes.top}>
          <button
            type="button"
            className={classes.burger}
            aria-expanded={open === 'menu'}
            aria-controls="rail"
            onClick={() => setOpen(open === 'menu' ? null : 'menu')}
          >
            <Icon name={open === 'menu' ? 'close' : 'menu'} />
            {say('app.menu')}
          </button>
        </div>
        <Rail open={open === 'menu'} onPalette={() => setOpen('palette')} onGone={close} />
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        {localMailbox && (
          <p className={classes.banner}>
            {say('app.local-mailbox')} <a href="/mailbox">{say('app.local-mailbox-open')}</a>
          </p>
        )}
        <Outlet />
      </main>
      <Toasts closeLabel={say('app.close')} />
      <Suspense>
        {open === 'palette' && <Palette onClose={close} />}
        {open === 'keys' && <KeysHelp onClose={close} />}
      </Suspense>
    </div>
  )
}
