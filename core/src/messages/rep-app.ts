/** Words of the rep app's frame: the bar, the strips, what every screen shares. */
export const repAppEn = {
  'nav.label': 'Parts of the app',
  'nav.home': 'Home',
  'nav.retailers': 'Retailers',
  'nav.sync': 'Sync',
  'nav.sync-waiting': 'Sync, {count} waiting',
  'nav.settings': 'Settings',
  'app.skip': 'Skip to the content',
  'app.loading': 'Loading',
  'app.close': 'Close',
  'app.cancel': 'Cancel',
  'app.back': 'Back',
  'app.retry': 'Try again',
  'app.fault-title': 'This screen failed',
  'app.fault':
    'Something went wrong on this device. Try again; if it stays so, share the diagnostics from Settings.',
  'app.not-found-title': 'There is no such screen',
  'app.not-found': 'The address may be old or mistyped.',
  'app.to-home': 'To Home',
  'app.unreachable': 'The server cannot be reached. Nothing is lost; it is tried again when you are online.',
} as const

export const repAppDe: Record<keyof typeof repAppEn, string> = {
  'nav.label': 'Teile der App',
  'nav.home': 'Start',
  'nav.retailers': 'Händler',
  'nav.sync': 'Sync',
  'nav.sync-waiting': 'Sync, {count} wartend',
  'nav.settings': 'Einstellungen',
  'app.skip': 'Zum Inhalt springen',
  'app.loading': 'Lädt',
  'app.close': 'Schließen',
  'app.cancel': 'Abbrechen',
  'app.back': 'Zurück',
  'app.retry': 'Noch einmal versuchen',
  'app.fault-title': 'Diese Seite ist fehlgeschlagen',
  'app.fault':
    'Auf diesem Gerät ist etwas schiefgegangen. Versuchen Sie es noch einmal; bleibt es so, geben Sie die Diagnose aus den Einstellungen weiter.',
  'app.not-found-title': 'Diese Seite gibt es nicht',
  'app.not-found': 'Die Adresse ist vielleicht alt oder falsch geschrieben.',
  'app.to-home': 'Zum Start',
  'app.unreachable':
    'Der Server ist nicht erreichbar. Nichts geht verloren; es wird wieder versucht, sobald Sie online sind.',
}
