/** What a row of an import may carry. The first five are the retailer's, the rest the contact's. */
export const importFields = [
  'accountNumber',
  'retailerName',
  'retailerTown',
  'retailerPhone',
  'retailerActive',
  'contactReference',
  'firstName',
  'surname',
  'email',
  'phone',
  'username',
  'websiteAccess',
  'contactActive',
  'language',
  'passwordHash',
] as const

export type ImportField = (typeof importFields)[number]

/**
 * Spellings of headers, divided by commas, in English, German and as other systems write them; compared folded (see `foldHeader`).
 * A word that could mean the retailer as well as the contact ("name", "active", "code") is left out on purpose:
 * a wrong guess would write into the wrong field.
 */
export const knownHeaders: Readonly<Record<ImportField, string>> = {
  accountNumber:
    'Account number, Account no, Account, Account nr, Acct no, Account code, Account ID, ' +
    'Customer number, Customer no, Customer nr, Customer code, Customer account, Retailer number, ' +
    'Retailer code, Debtor number, Debtor no, Dealer number, Kundennummer, Kunden-Nr, Kundennr, ' +
    'Kdnr, Kd-Nr, Debitor, Debitorennummer, Debitoren-Nr, Händlernummer, Haendlernummer',
  retailerName:
    'Retailer name, Retailer, Company name, Company, Shop name, Shop, Store name, Store, ' +
    'Account name, Customer name, Business name, Trading name, Dealer, Dealer name, Organisation, ' +
    'Organization, Händler, Haendler, Händlername, Firma, Firmenname, Firmierung, Kundenname, ' +
    'Geschäft, Unternehmen',
  retailerTown:
    'Retailer town, Town, City, Shop town, Shop city, Company city, Billing city, Locality, Ort, ' +
    'Stadt, Wohnort, Firmenort',
  retailerPhone:
    'Retailer phone, Shop phone, Store phone, Company phone, Main phone, Switchboard, ' +
    'Office phone, Telefon Firma, Firmentelefon, Telefon Händler, Zentrale',
  retailerActive:
    'Retailer active, Account active, Customer active, Company active, Shop active, Händler aktiv, ' +
    'Kunde aktiv, Firma aktiv',
  contactReference:
    'Contact reference, Contact ref, Contact ID, Contact no, Contact number, Contact code, ' +
    'Customer ID, Person ID, Reference, External ID, Kontaktreferenz, Kontakt-ID, Kontaktnummer, ' +
    'Kontakt-Nr, Ansprechpartnernummer, Ansprechpartner-Nr, Referenz',
  firstName: 'First name, Forename, Given name, Contact first name, Vorname, Rufname',
  surname:
    'Surname, Last name, Family name, Contact last name, Contact surname, Nachname, Familienname, ' +
    'Zuname',
  email:
    'Email, E-mail, Email address, E-mail address, Mail, Contact email, Primary email, ' +
    'E-Mail-Adresse, Mailadresse, Mail-Adresse, Emailadresse',
  phone:
    'Phone, Phone number, Telephone, Tel, Telephone number, Contact phone, Mobile, Mobile phone, ' +
    'Telefon, Telefonnummer, Tel.-Nr, Rufnummer, Handy, Mobil, Mobiltelefon',
  username:
    'Username, User name, Website username, Web username, Login, Login name, User ID, Web login, ' +
    'Benutzername, Benutzer, Anmeldename, Loginname, Benutzerkennung',
  websiteAccess:
    'Website access, Has website access, Web access, Online access, Web enabled, Access, ' +
    'Website-Zugang, Zugang zur Website, Webzugang, Online-Zugang, Zugang',
  contactActive: 'Contact active, Person active, Kontakt aktiv, Ansprechpartner aktiv',
  language: 'Language, Contact language, Language code, Lang, Locale, Sprache, Korrespondenzsprache',
  passwordHash:
    'Password hash, Hashed password, Encrypted password, Password digest, Hash, Passwort-Hash, Passworthash, ' +
    'Kennwort-Hash, Kennworthash',
}

/** Headers compare without case, marks, blanks and the signs `_ - . / ( )`, so that "E-Mail Address" is "emailaddress". */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[\s_\-.:/()]/g, '')
}

const fieldByFoldedHeader: ReadonlyMap<string, ImportField> = new Map(
  importFields.flatMap((field) =>
    [field, ...knownHeaders[field].split(', ')].map((spelling): [string, ImportField] => [
      foldHeader(spelling),
      field,
    ]),
  ),
)

/** The field a header is known to mean, or undefined. */
export function fieldOfHeader(header: string): ImportField | undefined {
  return fieldByFoldedHeader.get(foldHeader(header))
}
