import { Icon } from '@latchkey/web/shared/icons/icons.tsx'
import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useId } from 'react'
import { appWords } from '../api/api.ts'
import classes from './person-menu.module.css'
import { useSelf } from './rights.ts'

const tongues = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
]

/** The person's own account, how the portal looks and speaks to him, and the way out. */
export function PersonMenu() {
  const say = useWords(appWords)
  const self = useSelf()
  const panel = useId()
  // Suppressing transitions would write a style at run time, which the page's policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const name = `${self.firstName} ${self.surname}`
  return (
    <>
      <button
        type="button"
        className={classes.person}
        popoverTarget={panel}
        aria-label={say('me.menu', { name })}
      >
        <Icon name="person" />
        <span>{name}</span>
        <Icon name="down" />
      </button>
      <div id={panel} popover="auto" className={classes.panel}>
        <p className={classes.label} id={`${panel}-theme`}>
          {say('theme.label')}
        </p>
        <SegmentedControl
          fullWidth
          transitionDuration={0}
          aria-labelledby={`${panel}-theme`}
          data={(['auto', 'light', 'dark'] as const).map((value) => ({
            value,
            label: say(`theme.${value}`),
          }))}
          value={colorScheme}
          onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
        />
        <p className={classes.label} id={`${panel}-language`}>
          {say('language.label')}
        </p>
        <SegmentedControl
          fullWidth
          transitionDuration={0}
          aria-labelledby={`${panel}-language`}
          data={tongues}
          value={language}
          onChange={chooseLanguage}
        />
        <div className={classes.ends}>
          <a href="/portal/account">{say('me.account')}</a>
          <form method="post" action="/portal/sign-out">
            <Button type="submit" variant="default">
              {say('me.sign-out')}
            </Button>
          </form>
        </div>
      </div>
    </>
  )
}

/** The server remembers the choice and leads back to the same page. */
function chooseLanguage(wanted: string): void {
  const url = new URL(location.href)
  url.searchParams.set('lang', wanted)
  location.assign(url)
}
