import type { Language } from '@latchkey/core/messages/catalogue'
import { csvLine, UTF8_MARK } from '../../platform/tables/csv-line.ts'

const headers: Record<Language, readonly string[]> = {
  en: [
    'Account number',
    'Retailer name',
    'Town',
    'Contact ID',
    'First name',
    'Surname',
    'Email',
    'Phone',
    'Username',
    'Website access',
  ],
  de: [
    'Kundennummer',
    'Händler',
    'Ort',
    'Kontakt-ID',
    'Vorname',
    'Nachname',
    'E-Mail',
    'Telefon',
    'Benutzername',
    'Website-Zugang',
  ],
}

const rows = [
  [
    'AC-20417',
    'Corner Bike Shop',
    'Leeds',
    'C-1001',
    'Jane',
    'Doe',
    'jane@corner-bike.test',
    '+44 113 496 0001',
    'AC-20417',
  ],
  [
    'AC-20417',
    'Corner Bike Shop',
    'Leeds',
    'C-1002',
    'Sam',
    'Field',
    'sam@corner-bike.test',
    '',
    'sam.field',
  ],
  [
    'AC-20418',
    'Harbour Cycles',
    'Whitby',
    'C-1003',
    'Ola',
    'Berg',
    'ola@harbour-cycles.test',
    '',
    'AC-20418',
  ],
]

/** A file to begin with: the columns that most imports have, and rows that could be. */
export function sampleCsv(language: Language): string {
  const [yes, no] = language === 'de' ? ['ja', 'nein'] : ['yes', 'no']
  const lines = rows.map((row, index) => csvLine([...row, (index === 1 ? no : yes) ?? '']))
  return UTF8_MARK + csvLine(headers[language]) + lines.join('')
}
