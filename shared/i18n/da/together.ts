import type {togetherEn} from '../en/together.ts'

export const togetherDa: Record<keyof typeof togetherEn, string> = {
  'undo.movedBy': '{{name}} flyttede dette efter dig. Flyt det tilbage til {{lane}}?',
  'undo.movedBySomebody': 'Nogen flyttede dette efter dig. Flyt det tilbage til {{lane}}?',
  'undo.moveBack': 'Flyt tilbage',
  'moved.away': '{{name}} flyttede {{item}} til {{lane}}.',
  'moved.awaySomebody': 'Nogen flyttede {{item}} til {{lane}}.',
  'merged.by': '{{name}} slog »{{from}}« sammen med »{{into}}«.',
  'merged.bySomebody': 'Nogen slog »{{from}}« sammen med »{{into}}«.',
  'moved.title_one': '{{count}} kort er også blevet flyttet af andre',
  'moved.title_other': '{{count}} kort er også blevet flyttet af andre',
  'moved.intro': 'Mens du ikke var forbundet, flyttede andre det, du flyttede. Deres gælder, indtil du bestemmer dig.',
  'moved.line': '{{name}} flyttede det til {{theirs}}, du til {{mine}}.',
  'moved.lineSomebody': 'Nogen flyttede det til {{theirs}}, du til {{mine}}.',
  'moved.toMine': 'Flyt til {{lane}}',
  'moved.nowMine': 'Ligger nu i {{lane}}',
  'moved.leave': 'Lad de andre ligge',
  'restored.sent_one': '{{count}} ændring fra før er sendt.',
  'restored.sent_other': '{{count}} ændringer fra før er sendt.',
  'device.title': 'Denne enhed',
  'device.keep': 'Det er min egen enhed: behold det, jeg ikke har sendt, hvis fanen lukkes',
  'device.keepHint':
    'Krypteret, kun til dig. Det, du har lavet, slettes, så snart det er sendt; en kopi af tavlen bliver liggende, til du fjerner krydset eller forlader enheden.',
  'device.plainHttp': 'Adressen er ikke krypteret (https), så browseren kan ikke låse det inde, du skriver.',
  'device.noStorage': 'Browseren gemmer intet for denne side.',
  'device.leave': 'Forlad denne enhed',
  'device.leaveWhat':
    'Hvis du forlader den, glemmer browseren din plads og alt, den har gemt til den. Pladsen bliver i workshoppen: et link fra facilitatoren eller fra din anden enhed bringer dig tilbage.',
  'device.leaveUnsent_one': '{{count}} ændring er ikke sendt. Den går tabt, hvis du forlader nu.',
  'device.leaveUnsent_other': '{{count}} ændringer er ikke sendt. De går tabt, hvis du forlader nu.',
  'device.leaveAnyway': 'Forlad alligevel',
  'device.stay': 'Bliv',
  'device.locked':
    'Det, der ikke blev sendt, ligger stadig i browseren, låst inde. Det kan åbnes, når facilitatoren giver dig pladsen tilbage.',
  'device.lockedCopy': 'I browseren ligger der stadig en låst kopi af workshoppen.',
  'device.erase': 'Slet det fra browseren',
  'device.erased': 'Slettet',
}
