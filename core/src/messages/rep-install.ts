/** Words of the rep app's install guide. */
export const repInstallEn = {
  title: 'Put the app on the Home Screen',
  why: 'From the Home Screen the app opens without the bars of Safari, starts without a network, and iPadOS keeps its data.',
  done: 'The app runs from the Home Screen. Nothing is left to do.',
  'step-1': 'Open this page in Safari and touch the Share button.',
  'step-1.where': 'On the iPad it is at the top right, on the iPhone at the bottom.',
  'step-2': 'Choose “Add to Home Screen”.',
  'step-2.where': 'It is further down in the list. On iPadOS 26 touch “More” first if it is not shown.',
  'step-3': 'Touch “Add”, then open the app from the Home Screen and sign in there.',
  'step-3.where': 'The app on the Home Screen keeps its own data, apart from Safari’s.',
  other: 'On other devices: Chrome and Edge offer “Install” in their menu.',
  'picture-1': 'Drawing: the Share button, a square with an arrow upwards',
  'picture-2': 'Drawing: a list with the line “Add to Home Screen”',
  'picture-3': 'Drawing: the app’s icon on the Home Screen',
  'add-to': 'Add to Home Screen',
  add: 'Add',
} as const

export const repInstallDe: Record<keyof typeof repInstallEn, string> = {
  title: 'Die App auf den Home-Bildschirm legen',
  why: 'Vom Home-Bildschirm öffnet sich die App ohne die Leisten von Safari, startet ohne Netz, und iPadOS behält ihre Daten.',
  done: 'Die App läuft vom Home-Bildschirm. Es ist nichts mehr zu tun.',
  'step-1': 'Öffnen Sie diese Seite in Safari und tippen Sie auf „Teilen“.',
  'step-1.where': 'Auf dem iPad ist die Taste oben rechts, auf dem iPhone unten.',
  'step-2': 'Wählen Sie „Zum Home-Bildschirm“.',
  'step-2.where':
    'Der Eintrag steht weiter unten in der Liste. Unter iPadOS 26 tippen Sie zuerst auf „Mehr“, wenn er fehlt.',
  'step-3':
    'Tippen Sie auf „Hinzufügen“, öffnen Sie die App vom Home-Bildschirm und melden Sie sich dort an.',
  'step-3.where': 'Die App auf dem Home-Bildschirm hat eigene Daten, getrennt von Safari.',
  other: 'Auf anderen Geräten: Chrome und Edge bieten „Installieren“ in ihrem Menü an.',
  'picture-1': 'Zeichnung: die Taste „Teilen“, ein Quadrat mit einem Pfeil nach oben',
  'picture-2': 'Zeichnung: eine Liste mit der Zeile „Zum Home-Bildschirm“',
  'picture-3': 'Zeichnung: das Symbol der App auf dem Home-Bildschirm',
  'add-to': 'Zum Home-Bildschirm',
  add: 'Hinzufügen',
}
