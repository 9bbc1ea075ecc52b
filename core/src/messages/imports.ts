/** Words of the import (I2): what is wrong with a file, its columns and its rows, and what came of it. */
export const importsEn = {
  'import.file.empty': 'The file is empty.',
  'import.file.header-only': 'The file has a header line and no rows.',
  'import.file.no-header':
    'The first line holds “{cell}”, so it is not a header line. Put the names of the columns in the first line.',
  'import.file.is-workbook':
    'This is an Excel workbook, but it was sent as CSV. Send it as what it is, or save it as “CSV UTF-8” and import that.',
  'import.file.is-old-workbook':
    'This is a workbook of an older Excel (.xls). Save it as .xlsx or as “CSV UTF-8” and import that.',
  'import.workbook.unreadable':
    'This is not a sound Excel workbook (.xlsx). Open it in Excel, save it again and import that.',
  'import.workbook.locked': 'This workbook is protected by a password. Save it without one and import that.',
  'import.workbook.too-large':
    'Unpacked, this workbook is larger than {limit} MB or takes too much memory. Save it as “CSV UTF-8” or divide it.',
  'import.workbook.row-too-large':
    'Row {row} of the workbook holds more than {limit} characters. Save it as “CSV UTF-8” or shorten that row.',
  'import.workbook.too-slow': 'This workbook takes too long to read. Save it as “CSV UTF-8” and import that.',
  'import.workbook.no-such-sheet': 'The workbook has no sheet “{sheet}”. It has: {sheets}.',
  'import.workbook.cell-error':
    'A cell of the workbook holds an error or cannot be read: {place}. Mend it and import again.',
  'import.file.not-utf-8':
    'The file is not UTF-8: line {line} holds bytes that mean nothing in it. Save it as “CSV UTF-8”, or, if it is an older Windows file (Windows-1252), give the encoding windows-1252.',
  'import.file.not-utf-16':
    'The file says it is UTF-16, but it is cut off or damaged. Save it as “CSV UTF-8”.',
  'import.file.nul-bytes':
    'Line {line} holds NUL bytes, so this is not a CSV text. Save the file as “CSV UTF-8”.',
  'import.file.too-large':
    'The file is larger than {limit} MB. Divide it and import the parts one after another.',
  'import.file.too-many-rows':
    'The file has more than {limit} rows. Divide it and import the parts one after another.',
  'import.file.too-many-columns': 'The header line has more than {limit} columns.',
  'import.file.quote-not-closed': 'A quotation mark opened in row {row} is never closed.',
  'import.file.quote-misplaced':
    'In row {row} a quotation mark stands inside a cell. Write it twice and put the cell in quotation marks.',
  'import.file.row-too-long':
    'Row {row} is longer than {limit} characters. A quotation mark may be open there.',
  'import.file.unreadable': 'Row {row} cannot be read as CSV.',
  'import.file.unknown-encoding': 'The encoding “{encoding}” is not known. Known are {known}.',

  'import.column.retailer-missing':
    'No column says which retailer a row is about. Name one of these, or map it with --map "<column>=accountNumber": {accountNumber}. Without account numbers two columns are needed: the retailer’s name ({retailerName}) and the contact’s reference ({contactReference}).',
  'import.column.twice': 'More than one column is read as {field}: {columns}. Leave the others out.',
  'import.column.hash-owner-only':
    'Password hashes are taken over by the owner or the command line alone. Leave the column {column} out.',
  'import.column.duplicate':
    'More than one column is read as {field}: {columns}. Map the others with --map "<column>=ignore".',
  'import.column.unknown': 'Not read, because nobody knows these columns: {columns}.',
  'import.column.unknown-strict': 'These columns are not known: {columns}. Map them, or ignore each by name.',
  'import.map.malformed': 'Write a mapping as "<column>=<field>", not “{text}”.',
  'import.map.unknown-field': '“{text}” names no field. There are: {fields}.',
  'import.map.no-such-column': 'The file has no column “{column}”. It has: {columns}.',

  'import.row.ragged': 'This row has {found} cells, the header line has {expected}.',
  'import.row.cell-too-long': 'This cell holds {found} characters; {limit} are allowed.',
  'import.row.not-yes-or-no': 'Write yes or no here (or on/off, true/false, 1/0), not “{text}”.',
  'import.row.unknown-language': '“{text}” is none of the languages here: {languages}.',
  'import.row.hash-unreadable':
    'This is none of the password hashes that can be taken over. See the guide for the spellings.',
  'import.row.hash-too-costly':
    'Checking this password hash would cost too much. At most are allowed: bcrypt with cost {cost}, argon2 with {memory} MiB and 4 passes, scrypt with {scrypt} MiB, PBKDF2 with {rounds} rounds.',
  'import.row.hash-misplaced': 'This looks like a password hash, and this column is not the one for it.',
  'import.row.account-number-missing':
    'This row has no account number, and without the retailer’s name and a contact reference none can be made.',
  'import.row.retailer-name-missing': 'The retailer {accountNumber} is new and needs a name.',
  'import.row.contact-name-missing': 'A contact needs a first name or a surname.',
  'import.row.access-without-email': 'Website access needs an e-mail address, and this contact has none.',
  'import.row.access-without-username': 'Website access needs a username, and this contact has none.',
  'import.row.contact-elsewhere':
    'The contact {reference} belongs to the retailer {accountNumber}. An import does not move a contact to another retailer.',
  'import.row.contact-ambiguous':
    'This row fits more than one contact of the retailer. Give the contact’s reference.',
  'import.row.account-number-in-use':
    'The account number {accountNumber} made for this row is that of another retailer, {name}. Give account numbers in the file.',
  'import.row.retailer-two-names': 'Row {row} gives the retailer {accountNumber} another name: {other}.',
  'import.row.retailer-contradicts': 'Row {row} says otherwise about the retailer {accountNumber}: {other}.',
  'import.row.username-twice': 'Row {row} has this username too.',
  'import.row.username-looks-like': 'This username looks like the one in row {row}. Choose another.',
  'import.row.reference-twice': 'Row {row} has this contact reference too.',
  'import.row.reference-two-retailers':
    'Row {row} gives this contact reference to another retailer, {accountNumber}.',
  'import.row.contact-twice': 'Row {row} is about the same contact. Give both a reference of their own.',

  'import.summary.without-username.one': '1 contact has no username.',
  'import.summary.without-username.many': '{count} contacts have no username.',
  'import.summary.without-email.one': '1 contact has no e-mail address.',
  'import.summary.without-email.many': '{count} contacts have no e-mail address.',
  'import.summary.account-numbers-made.one':
    '1 account number was made from a contact reference (R- and the reference).',
  'import.summary.account-numbers-made.many':
    '{count} account numbers were made from contact references (R- and the reference).',
  'import.summary.usernames-made.one': '1 username was made.',
  'import.summary.usernames-made.many': '{count} usernames were made.',
  'import.result.row': 'Row',
  'import.result.column': 'Column',
  'import.result.problem': 'What is wrong',
  'import.result.account-number': 'Account number',
  'import.result.reference': 'Contact reference',
  'import.result.retailer': 'Retailer: result',
  'import.result.contact': 'Contact: result',
  'import.result.created': 'created',
  'import.result.changed': 'changed',
  'import.result.unchanged': 'unchanged',
  'import.fault':
    'The import could not be done, and nothing was stored. Try again; the log of the server names the cause.',
  'import.summary.passwords.one': '1 password of the older system is taken over.',
  'import.summary.passwords.many': '{count} passwords of the older system are taken over.',
  'import.summary.passwords-kept.one': '1 contact has set a password here already and keeps it.',
  'import.summary.passwords-kept.many': '{count} contacts have set a password here already and keep it.',
} as const

export type ImportMessageKey = keyof typeof importsEn

export const importsDe: Record<ImportMessageKey, string> = {
  'import.file.empty': 'Die Datei ist leer.',
  'import.file.header-only': 'Die Datei hat eine Kopfzeile und keine weiteren Zeilen.',
  'import.file.no-header':
    'In der ersten Zeile steht „{cell}“, sie ist also keine Kopfzeile. Schreiben Sie die Namen der Spalten in die erste Zeile.',
  'import.file.is-workbook':
    'Das ist eine Excel-Arbeitsmappe, sie wurde aber als CSV gesendet. Senden Sie sie als das, was sie ist, oder speichern Sie sie als „CSV UTF-8“ und importieren Sie diese.',
  'import.file.is-old-workbook':
    'Das ist eine Arbeitsmappe eines älteren Excel (.xls). Speichern Sie sie als .xlsx oder „CSV UTF-8“ und importieren Sie diese.',
  'import.workbook.unreadable':
    'Das ist keine heile Excel-Arbeitsmappe (.xlsx). Öffnen Sie sie in Excel, speichern Sie sie neu und importieren Sie diese.',
  'import.workbook.locked':
    'Diese Arbeitsmappe ist durch ein Passwort geschützt. Speichern Sie sie ohne und importieren Sie diese.',
  'import.workbook.too-large':
    'Entpackt ist diese Arbeitsmappe größer als {limit} MB oder braucht zu viel Speicher. Speichern Sie sie als „CSV UTF-8“ oder teilen Sie sie.',
  'import.workbook.row-too-large':
    'Zeile {row} der Arbeitsmappe hat mehr als {limit} Zeichen. Speichern Sie sie als „CSV UTF-8“ oder kürzen Sie die Zeile.',
  'import.workbook.too-slow':
    'Das Lesen dieser Arbeitsmappe dauert zu lange. Speichern Sie sie als „CSV UTF-8“ und importieren Sie diese.',
  'import.workbook.no-such-sheet': 'Die Arbeitsmappe hat kein Blatt „{sheet}“. Sie hat: {sheets}.',
  'import.workbook.cell-error':
    'Eine Zelle der Arbeitsmappe enthält einen Fehler oder ist nicht lesbar: {place}. Korrigieren Sie sie und importieren Sie erneut.',
  'import.file.not-utf-8':
    'Die Datei ist nicht UTF-8: Zeile {line} enthält Bytes, die darin nichts bedeuten. Speichern Sie sie als „CSV UTF-8“ oder geben Sie, wenn es eine ältere Windows-Datei ist (Windows-1252), die Kodierung windows-1252 an.',
  'import.file.not-utf-16':
    'Die Datei nennt sich UTF-16, ist aber abgeschnitten oder beschädigt. Speichern Sie sie als „CSV UTF-8“.',
  'import.file.nul-bytes':
    'Zeile {line} enthält NUL-Bytes, das ist also kein CSV-Text. Speichern Sie die Datei als „CSV UTF-8“.',
  'import.file.too-large':
    'Die Datei ist größer als {limit} MB. Teilen Sie sie und importieren Sie die Teile nacheinander.',
  'import.file.too-many-rows':
    'Die Datei hat mehr als {limit} Zeilen. Teilen Sie sie und importieren Sie die Teile nacheinander.',
  'import.file.too-many-columns': 'Die Kopfzeile hat mehr als {limit} Spalten.',
  'import.file.quote-not-closed':
    'Ein Anführungszeichen, das in Zeile {row} beginnt, wird nirgends geschlossen.',
  'import.file.quote-misplaced':
    'In Zeile {row} steht ein Anführungszeichen mitten in einer Zelle. Schreiben Sie es doppelt und setzen Sie die Zelle in Anführungszeichen.',
  'import.file.row-too-long':
    'Zeile {row} ist länger als {limit} Zeichen. Vielleicht ist dort ein Anführungszeichen offen.',
  'import.file.unreadable': 'Zeile {row} ist nicht als CSV lesbar.',
  'import.file.unknown-encoding': 'Die Kodierung „{encoding}“ ist nicht bekannt. Bekannt sind {known}.',

  'import.column.retailer-missing':
    'Keine Spalte sagt, um welchen Händler es in einer Zeile geht. Nennen Sie eine davon oder ordnen Sie eine mit --map "<Spalte>=accountNumber" zu: {accountNumber}. Ohne Kundennummern werden zwei Spalten gebraucht: der Name des Händlers ({retailerName}) und die Referenz des Kontakts ({contactReference}).',
  'import.column.twice': 'Mehrere Spalten werden als {field} gelesen: {columns}. Lassen Sie die übrigen weg.',
  'import.column.hash-owner-only':
    'Passwort-Hashes übernehmen nur der Inhaber oder die Kommandozeile. Lassen Sie die Spalte {column} weg.',
  'import.column.duplicate':
    'Mehrere Spalten werden als {field} gelesen: {columns}. Lassen Sie die übrigen mit --map "<Spalte>=ignore" weg.',
  'import.column.unknown': 'Nicht gelesen, weil diese Spalten unbekannt sind: {columns}.',
  'import.column.unknown-strict':
    'Diese Spalten sind unbekannt: {columns}. Ordnen Sie sie zu oder lassen Sie jede namentlich weg.',
  'import.map.malformed': 'Schreiben Sie eine Zuordnung als "<Spalte>=<Feld>", nicht „{text}“.',
  'import.map.unknown-field': '„{text}“ nennt kein Feld. Es gibt: {fields}.',
  'import.map.no-such-column': 'Die Datei hat keine Spalte „{column}“. Sie hat: {columns}.',

  'import.row.ragged': 'Diese Zeile hat {found} Zellen, die Kopfzeile hat {expected}.',
  'import.row.cell-too-long': 'Diese Zelle hat {found} Zeichen; erlaubt sind {limit}.',
  'import.row.not-yes-or-no':
    'Schreiben Sie hier ja oder nein (oder on/off, true/false, 1/0), nicht „{text}“.',
  'import.row.unknown-language': '„{text}“ ist keine der Sprachen hier: {languages}.',
  'import.row.hash-unreadable':
    'Das ist keiner der Passwort-Hashes, die sich übernehmen lassen. Die Schreibweisen stehen in der Anleitung.',
  'import.row.hash-too-costly':
    'Diesen Passwort-Hash zu prüfen wäre zu teuer. Erlaubt sind höchstens: bcrypt mit Kosten {cost}, argon2 mit {memory} MiB und 4 Durchgängen, scrypt mit {scrypt} MiB, PBKDF2 mit {rounds} Runden.',
  'import.row.hash-misplaced':
    'Das sieht aus wie ein Passwort-Hash, und diese Spalte ist nicht für einen bestimmt.',
  'import.row.account-number-missing':
    'Diese Zeile hat keine Kundennummer, und ohne den Namen des Händlers und eine Referenz des Kontakts lässt sich keine bilden.',
  'import.row.retailer-name-missing': 'Der Händler {accountNumber} ist neu und braucht einen Namen.',
  'import.row.contact-name-missing': 'Ein Kontakt braucht einen Vornamen oder einen Nachnamen.',
  'import.row.access-without-email':
    'Der Zugang zur Website braucht eine E-Mail-Adresse, und dieser Kontakt hat keine.',
  'import.row.access-without-username':
    'Der Zugang zur Website braucht einen Benutzernamen, und dieser Kontakt hat keinen.',
  'import.row.contact-elsewhere':
    'Der Kontakt {reference} gehört zum Händler {accountNumber}. Ein Import verschiebt keinen Kontakt zu einem anderen Händler.',
  'import.row.contact-ambiguous':
    'Diese Zeile passt auf mehrere Kontakte des Händlers. Geben Sie die Referenz des Kontakts an.',
  'import.row.account-number-in-use':
    'Die für diese Zeile gebildete Kundennummer {accountNumber} gehört einem anderen Händler, {name}. Geben Sie Kundennummern in der Datei an.',
  'import.row.retailer-two-names':
    'Zeile {row} gibt dem Händler {accountNumber} einen anderen Namen: {other}.',
  'import.row.retailer-contradicts':
    'Zeile {row} sagt über den Händler {accountNumber} etwas anderes: {other}.',
  'import.row.username-twice': 'Zeile {row} hat diesen Benutzernamen auch.',
  'import.row.username-looks-like':
    'Dieser Benutzername sieht aus wie der in Zeile {row}. Wählen Sie einen anderen.',
  'import.row.reference-twice': 'Zeile {row} hat diese Referenz auch.',
  'import.row.reference-two-retailers':
    'Zeile {row} gibt diese Referenz einem anderen Händler, {accountNumber}.',
  'import.row.contact-twice': 'Zeile {row} nennt denselben Kontakt. Geben Sie beiden eine eigene Referenz.',

  'import.summary.without-username.one': '1 Kontakt hat keinen Benutzernamen.',
  'import.summary.without-username.many': '{count} Kontakte haben keinen Benutzernamen.',
  'import.summary.without-email.one': '1 Kontakt hat keine E-Mail-Adresse.',
  'import.summary.without-email.many': '{count} Kontakte haben keine E-Mail-Adresse.',
  'import.summary.account-numbers-made.one':
    '1 Kundennummer wurde aus der Referenz des Kontakts gebildet (R- und die Referenz).',
  'import.summary.account-numbers-made.many':
    '{count} Kundennummern wurden aus den Referenzen der Kontakte gebildet (R- und die Referenz).',
  'import.summary.usernames-made.one': '1 Benutzername wurde gebildet.',
  'import.summary.usernames-made.many': '{count} Benutzernamen wurden gebildet.',
  'import.result.row': 'Zeile',
  'import.result.column': 'Spalte',
  'import.result.problem': 'Was nicht stimmt',
  'import.result.account-number': 'Kundennummer',
  'import.result.reference': 'Kontaktreferenz',
  'import.result.retailer': 'Händler: Ergebnis',
  'import.result.contact': 'Kontakt: Ergebnis',
  'import.result.created': 'angelegt',
  'import.result.changed': 'geändert',
  'import.result.unchanged': 'unverändert',
  'import.fault':
    'Der Import war nicht möglich, nichts wurde gespeichert. Versuchen Sie es noch einmal; das Protokoll des Servers nennt den Grund.',
  'import.summary.passwords.one': '1 Passwort des älteren Systems wird übernommen.',
  'import.summary.passwords.many': '{count} Passwörter des älteren Systems werden übernommen.',
  'import.summary.passwords-kept.one': '1 Kontakt hat hier schon ein Passwort gesetzt und behält es.',
  'import.summary.passwords-kept.many':
    '{count} Kontakte haben hier schon ein Passwort gesetzt und behalten es.',
}
