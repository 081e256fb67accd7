import type {togetherEn} from '../en/together.ts'

export const togetherSv: Record<keyof typeof togetherEn, string> = {
  'undo.movedBy': '{{name}} flyttade det här efter dig. Flytta tillbaka till {{lane}}?',
  'undo.movedBySomebody': 'Någon flyttade det här efter dig. Flytta tillbaka till {{lane}}?',
  'undo.moveBack': 'Flytta tillbaka',
  'moved.away': '{{name}} flyttade {{item}} till {{lane}}.',
  'moved.awaySomebody': 'Någon flyttade {{item}} till {{lane}}.',
  'merged.by': '{{name}} slog ihop ”{{from}}” med ”{{into}}”.',
  'merged.bySomebody': 'Någon slog ihop ”{{from}}” med ”{{into}}”.',
  'moved.title_one': '{{count}} kort har flyttats av andra också',
  'moved.title_other': '{{count}} kort har flyttats av andra också',
  'moved.intro': 'Medan du inte var ansluten flyttade andra det du flyttade. Deras gäller tills du bestämmer dig.',
  'moved.line': '{{name}} flyttade det till {{theirs}}, du till {{mine}}.',
  'moved.lineSomebody': 'Någon flyttade det till {{theirs}}, du till {{mine}}.',
  'moved.toMine': 'Flytta till {{lane}}',
  'moved.nowMine': 'Ligger nu i {{lane}}',
  'moved.leave': 'Låt de andra ligga kvar',
  'restored.sent_one': '{{count}} ändring från förut har skickats.',
  'restored.sent_other': '{{count}} ändringar från förut har skickats.',
  'device.title': 'Den här enheten',
  'device.keep': 'Det här är min egen enhet: behåll det jag inte har skickat om fliken stängs',
  'device.keepHint':
    'Krypterat, bara för dig. Det du har gjort raderas så snart det har skickats; en kopia av tavlan finns kvar tills du kryssar ur rutan eller lämnar enheten.',
  'device.plainHttp': 'Adressen är inte krypterad (https), så webbläsaren kan inte låsa in det du skriver.',
  'device.noStorage': 'Webbläsaren sparar inget för den här sidan.',
  'device.leave': 'Lämna den här enheten',
  'device.leaveWhat':
    'Om du lämnar den glömmer webbläsaren din plats och allt den har sparat för den. Platsen finns kvar i workshoppen: en länk från workshopledaren eller från din andra enhet tar dig tillbaka.',
  'device.leaveUnsent_one': '{{count}} ändring har inte skickats. Den går förlorad om du lämnar nu.',
  'device.leaveUnsent_other': '{{count}} ändringar har inte skickats. De går förlorade om du lämnar nu.',
  'device.leaveAnyway': 'Lämna ändå',
  'device.stay': 'Stanna',
  'device.locked':
    'Det som inte skickades finns kvar i webbläsaren, inlåst. Det går att öppna när workshopledaren ger dig platsen tillbaka.',
  'device.lockedCopy': 'I webbläsaren finns fortfarande en inlåst kopia av workshopen.',
  'device.erase': 'Radera det ur webbläsaren',
  'device.erased': 'Raderat',
}
