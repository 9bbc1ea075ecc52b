import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Card } from '../shell/screen.tsx'
import { changeSettings } from '../store/acts.ts'
import { useRepSettings } from '../store/use-store.ts'
import { Choice } from './choice.tsx'
import { chooseLanguage } from './choose-language.ts'
import { settingsWords } from './words.ts'

const tongues = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
] as const

export function SyncCard() {
  const say = useWords(settingsWords)
  const { notify } = useRepSettings()
  return (
    <Card title={say('sync')}>
      <Choice
        label={say('sync.label')}
        value={notify}
        choices={[
          { value: 'when-new', label: say('sync.when-new') },
          { value: 'always', label: say('sync.always') },
        ]}
        onChoose={(chosen) => changeSettings({ notify: chosen })}
      />
    </Card>
  )
}

export function LookCard() {
  const say = useWords(settingsWords)
  const { theme } = useRepSettings()
  return (
    <Card title={say('look')}>
      <Choice
        label={say('theme')}
        value={theme}
        choices={[
          { value: 'auto', label: say('theme.auto') },
          { value: 'light', label: say('theme.light') },
          { value: 'dark', label: say('theme.dark') },
        ]}
        onChoose={(chosen) => changeSettings({ theme: chosen })}
      />
      <Choice label={say('language')} value={language} choices={tongues} onChoose={chooseLanguage} />
    </Card>
  )
}
