/** What stands in the way of an edited letter text (M2). `{place}` is a placeholder as it is written. */
export const letterTextsEn = {
  'rule.letter-text.subject-missing': 'Enter a subject.',
  'rule.letter-text.body-missing': 'Enter the text.',
  'rule.letter-text.too-long': 'Use {max} characters or fewer.',
  'rule.letter-text.invisible':
    'Line {line} holds invisible or control characters. Delete the line and type it again.',
  'rule.letter-text.subject-place':
    '{place} cannot stand in the subject: a subject is seen on locked screens and in lists. Only {{brand}} can.',
  'rule.letter-text.unknown-place':
    'There is no placeholder {place} (line {line}). Use one of those offered.',
  'rule.letter-text.loose-braces':
    'Line {line} holds two braces that belong to no placeholder. Take them out, or insert the placeholder again.',
  'rule.letter-text.not-here':
    'This mail knows no {place} (line {line}). Use one of the placeholders offered.',
  'rule.letter-text.not-alone': '{place} needs a line of its own (line {line}).',
  'rule.letter-text.twice': '{place} stands here twice (line {line}). Keep one.',
  'rule.letter-text.username-off':
    'The username is not stated in mails. Take {{username}} out, or let the settings include it.',
  'rule.letter-text.secret-missing': 'Add {place} on a line of its own: without it nobody can sign in.',
  'rule.letter-text.end-missing': 'Add {place}: the mail has to say until when its secret works.',
  'rule.letter-text.link-missing': 'Add {place} on a line of its own: this mail is about its link.',
  'rule.letter-text.why-missing': 'Add {place}: it says what was done, which differs from mail to mail.',
  'rule.letter-text.secret-too-early':
    'Let at least {count} characters stand before {{secret}}, or mailboxes show it beside the subject.',
  'rule.letter-text.other-address': 'A mail leads to {own} alone. Take out {link}.',
} as const

export const letterTextsDe: Record<keyof typeof letterTextsEn, string> = {
  'rule.letter-text.subject-missing': 'Geben Sie einen Betreff ein.',
  'rule.letter-text.body-missing': 'Geben Sie den Text ein.',
  'rule.letter-text.too-long': 'Verwenden Sie höchstens {max} Zeichen.',
  'rule.letter-text.invisible':
    'Zeile {line} enthält unsichtbare Zeichen oder Steuerzeichen. Löschen Sie die Zeile und tippen Sie sie neu.',
  'rule.letter-text.subject-place':
    '{place} kann nicht im Betreff stehen: Ein Betreff ist auf gesperrten Bildschirmen und in Listen zu sehen. Nur {{brand}} geht.',
  'rule.letter-text.unknown-place':
    'Einen Platzhalter {place} gibt es nicht (Zeile {line}). Verwenden Sie einen der angebotenen.',
  'rule.letter-text.loose-braces':
    'Zeile {line} enthält zwei Klammern, die zu keinem Platzhalter gehören. Entfernen Sie sie oder fügen Sie den Platzhalter neu ein.',
  'rule.letter-text.not-here':
    'Diese E-Mail kennt kein {place} (Zeile {line}). Verwenden Sie einen der angebotenen Platzhalter.',
  'rule.letter-text.not-alone': '{place} braucht eine eigene Zeile (Zeile {line}).',
  'rule.letter-text.twice': '{place} steht hier zweimal (Zeile {line}). Behalten Sie eines.',
  'rule.letter-text.username-off':
    'Der Benutzername steht nicht in E-Mails. Entfernen Sie {{username}} oder lassen Sie ihn in den Einstellungen zu.',
  'rule.letter-text.secret-missing':
    'Fügen Sie {place} auf einer eigenen Zeile ein: Ohne das kann sich niemand anmelden.',
  'rule.letter-text.end-missing':
    'Fügen Sie {place} ein: Die E-Mail muss sagen, bis wann ihr Geheimnis gilt.',
  'rule.letter-text.link-missing':
    'Fügen Sie {place} auf einer eigenen Zeile ein: Um diesen Link geht es in der E-Mail.',
  'rule.letter-text.why-missing':
    'Fügen Sie {place} ein: Es sagt, was getan wurde, und das ist von E-Mail zu E-Mail verschieden.',
  'rule.letter-text.secret-too-early':
    'Lassen Sie mindestens {count} Zeichen vor {{secret}} stehen, sonst zeigen Postfächer es neben dem Betreff.',
  'rule.letter-text.other-address': 'Eine E-Mail führt allein zu {own}. Entfernen Sie {link}.',
}
