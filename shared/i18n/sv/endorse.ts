import type {endorseEn} from '../en/endorse.ts'

export const endorseSv: Record<keyof typeof endorseEn, string> = {
  'endorse.title': 'Står också bakom det',
  'endorse.note': 'Räknas inte som ett godkännande och behövs inte för att ni ska vara överens.',
  'endorse.by': '{{department}} ({{role}}), {{time}} (identiteten inte verifierad)',
  'endorse.stale':
    '{{department}}. Ställde sig bakom en tidigare text (slutförslag {{number}}). Det gäller inte längre.',
  'endorse.do': 'Ställ dig bakom det',
  'endorse.again': 'Ställ dig bakom den nya texten också',
  'endorse.dialog': 'Ställa dig bakom innehållet?',
  'endorse.intro':
    'Med namn, roll och tid säger du att du står bakom det här innehållet, kontrollsumma {{hash}}. Det är inget godkännande för din avdelning.',
  'endorse.nobody': 'Ingen har gjort det än.',
  'error.endorse.changed': 'Innehållet har ändrats sedan du läste det.',
  'advice.endorse.changed': 'Ingenting sparades. Läs det nya och säg det sedan igen.',
  'log.kind.endorsed': 'Ställde sig bakom',
  'activity.endorsed': 'ställde sig bakom innehållet',
}
