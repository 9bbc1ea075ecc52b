import { passwordRuleStatus } from '@latchkey/core/passwords/live-rules'

const SPEAK_AFTER_MS = 600

/** C7: shows all at once which rules the typed password meets: by shape, by colour, and in words. */
function followRules(list: HTMLElement): void {
  const input = document.getElementById(list.dataset.rules ?? '')
  const spoken = document.querySelector('[data-rules-spoken]')
  if (!(input instanceof HTMLInputElement) || !spoken) return
  const { met: metWord = '', unmet: unmetWord = '' } = list.dataset
  let said = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (): string => {
    const sentences: string[] = []
    for (const { rule, met } of passwordRuleStatus(input.value)) {
      const item = list.querySelector(`[data-rule="${rule}"]`)
      const [sign, name, word] = item?.children ?? []
      if (!item || !sign || !name || !word) continue
      item.classList.toggle('met', met)
      sign.textContent = met ? '●' : '○'
      word.textContent = `, ${met ? metWord : unmetWord}`
      sentences.push(`${name.textContent}, ${met ? metWord : unmetWord}.`)
    }
    return sentences.join(' ')
  }

  said = show()
  input.addEventListener('input', () => {
    const sentence = show()
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (sentence !== said) spoken.textContent = sentence
      said = sentence
    }, SPEAK_AFTER_MS)
  })
}

for (const list of document.querySelectorAll<HTMLElement>('[data-rules]')) followRules(list)
