import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import type { ReactNode } from 'react'
import classes from './install.module.css'
import { installWords } from './words.ts'

function Picture({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <svg className={classes.picture} viewBox="0 0 160 100" role="img" aria-label={label}>
      {children}
    </svg>
  )
}

/** Safari's bar with the Share button marked. */
export function SharePicture() {
  const say = useWords(installWords)
  return (
    <Picture label={say('picture-1')}>
      <rect className={classes.ground} x="4" y="14" width="152" height="72" rx="10" />
      <rect className={classes.line} x="16" y="26" width="84" height="18" rx="9" />
      <circle className={classes.mark} cx="126" cy="36" r="20" />
      <path className={classes.sign} d="M118 34v12h16V34M126 40V24M121 29l5-5 5 5" />
      <path className={classes.faint} d="M16 60h128M16 72h90" />
    </Picture>
  )
}

/** The list that opens, its line "Add to Home Screen" marked. */
export function MenuPicture() {
  const say = useWords(installWords)
  return (
    <Picture label={say('picture-2')}>
      <rect className={classes.ground} x="4" y="4" width="152" height="92" rx="10" />
      <path className={classes.faint} d="M18 22h70M18 78h84" />
      <rect className={classes.mark} x="10" y="36" width="140" height="28" rx="6" />
      <text className={classes.text} x="18" y="54">
        {say('add-to')}
      </text>
      <path className={classes.sign} d="M132 44h12v12h-12ZM138 47v6M135 50h6" />
    </Picture>
  )
}

/** The app's icon among others. */
export function AddPicture() {
  const say = useWords(installWords)
  return (
    <Picture label={say('picture-3')}>
      <rect className={classes.ground} x="4" y="4" width="152" height="92" rx="10" />
      <rect className={classes.line} x="18" y="20" width="26" height="26" rx="7" />
      <rect className={classes.line} x="116" y="20" width="26" height="26" rx="7" />
      <rect className={classes.line} x="18" y="58" width="26" height="26" rx="7" />
      <rect className={classes.icon} x="62" y="30" width="38" height="38" rx="9" />
      <path className={classes.key} d="M80 47l12-12M88 39l4 4" />
      <circle className={classes.key} cx="75" cy="53" r="6" />
    </Picture>
  )
}
