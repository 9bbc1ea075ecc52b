import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { createLazyRoute, Link } from '@tanstack/react-router'
import { Notice } from '../shell/notice.tsx'
import { Card, Screen } from '../shell/screen.tsx'
import { appWords } from '../words.ts'
import { isOnHomeScreen } from './home-screen.ts'
import classes from './install.module.css'
import { AddPicture, MenuPicture, SharePicture } from './pictures.tsx'
import { installWords } from './words.ts'

export const installRoute = createLazyRoute('/install')({ component: InstallScreen })

/** How the app gets onto the Home Screen of an iPad, in drawn steps; iPadOS has no button for it. */
function InstallScreen() {
  const say = useWords(installWords)
  const sayApp = useWords(appWords)
  const steps = [
    { step: 'step-1', where: 'step-1.where', picture: <SharePicture /> },
    { step: 'step-2', where: 'step-2.where', picture: <MenuPicture /> },
    { step: 'step-3', where: 'step-3.where', picture: <AddPicture /> },
  ] as const
  return (
    <Screen title={say('title')}>
      {isOnHomeScreen() && <Notice tone="blue">{say('done')}</Notice>}
      <p>{say('why')}</p>
      <Card>
        <ol className={classes.steps}>
          {steps.map(({ step, where, picture }) => (
            <li key={step} className={classes.step}>
              {picture}
              <div>
                <p className={classes.what}>{say(step)}</p>
                <p className={classes.where}>{say(where)}</p>
              </div>
            </li>
          ))}
        </ol>
      </Card>
      <p>{say('other')}</p>
      <Link to="/" className={classes.home}>
        {sayApp('app.to-home')}
      </Link>
    </Screen>
  )
}
