/** What is wrong with the fields of a user or a licence. */
export const usersEn = {
  'rule.email-to.address': 'This address cannot be used: {address}.',
  'rule.email-to.gap': 'An address is missing before or after ; or |.',
  'rule.email-to.bars': 'Use | once: it starts the blind copies.',
  'rule.email-to.twice': 'This address is there twice: {address}.',
  'rule.email-to.too-many': 'Name {max} addresses or fewer.',
  'rule.licence.below-used': '{used} of these licences are in use. Deactivate users first.',
  'rule.picture.undecodable': 'This is not a picture that can be read. Use JPEG, PNG, WebP or GIF.',
  'rule.picture.too-many-pixels': 'This picture is too large. Use one of {max} megapixels or less.',
  'rule.confirm.mismatch': 'Type the username of the new owner to confirm.',
  'rule.erase.mismatch': 'Type the name or the username exactly to confirm.',
} as const

export const usersDe: Record<keyof typeof usersEn, string> = {
  'rule.email-to.address': 'Diese Adresse kann nicht verwendet werden: {address}.',
  'rule.email-to.gap': 'Vor oder nach ; oder | fehlt eine Adresse.',
  'rule.email-to.bars': 'Verwenden Sie | nur einmal: Damit beginnen die Blindkopien.',
  'rule.email-to.twice': 'Diese Adresse steht zweimal da: {address}.',
  'rule.email-to.too-many': 'Nennen Sie höchstens {max} Adressen.',
  'rule.licence.below-used': '{used} dieser Lizenzen sind vergeben. Deaktivieren Sie zuerst Benutzer.',
  'rule.picture.undecodable':
    'Das ist kein Bild, das gelesen werden kann. Verwenden Sie JPEG, PNG, WebP oder GIF.',
  'rule.picture.too-many-pixels':
    'Dieses Bild ist zu groß. Verwenden Sie eines mit höchstens {max} Megapixeln.',
  'rule.confirm.mismatch': 'Tippen Sie zur Bestätigung den Benutzernamen des neuen Inhabers.',
  'rule.erase.mismatch': 'Tippen Sie zur Bestätigung genau den Namen oder den Benutzernamen.',
}
