import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Menu, useMantineColorScheme } from '@mantine/core'
import { appWords } from '../api/api.ts'
import { Icon } from './icons.tsx'
import classes from './person-menu.module.css'
import { useSelf } from './rights.ts'

const tongues = [
  ['en', 'English'],
  ['de', 'Deutsch'],
] as const

/** The person's own account, how the portal looks and speaks to him, and the way out. */
export function PersonMenu() {
  const say = useWords(appWords)
  const self = useSelf()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const ownName = `${self.firstName} ${self.surname}`
  return (
    <Menu width={216} position="top-start" withinPortal={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className={classes.person} aria-label={say('me.menu', { name: ownName })}>
          <Icon name="person" />
          <span>{ownName}</span>
          <Icon name="down" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href="/portal/account">
          {say('me.account')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{say('theme.label')}</Menu.Label>
        {(['auto', 'light', 'dark'] as const).map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            className={classes.choice}
            onClick={() => setColorScheme(scheme)}
          >
            {say(`theme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{say('language.label')}</Menu.Label>
        {tongues.map(([each, name]) => (
          <Menu.Item
            key={each}
            role="menuitemradio"
            aria-checked={each === language}
            className={classes.choice}
            lang={each}
            onClick={() => chooseLanguage(each)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <form method="post" action="/portal/sign-out">
          <Menu.Item type="submit">{say('me.sign-out')}</Menu.Item>
        </form>
      </Menu.Dropdown>
    </Menu>
  )
}

/** The server remembers the choice and leads back to the same page. */
function chooseLanguage(wanted: string): void {
  const url = new URL(location.href)
  url.searchParams.set('lang', wanted)
  location.assign(url)
}
