import type {endorseEn} from '../en/endorse.ts'

export const endorseDa: Record<keyof typeof endorseEn, string> = {
  'endorse.title': 'Bakker også op om det',
  'endorse.note': 'Tæller ikke som en godkendelse og er ikke nødvendigt for at blive enige.',
  'endorse.by': '{{department}} ({{role}}), {{time}} (identiteten ikke verificeret)',
  'endorse.stale':
    '{{department}}. Bakkede op om en tidligere tekst (endeligt forslag {{number}}). Det gælder ikke længere.',
  'endorse.do': 'Bak op om det',
  'endorse.again': 'Bak også op om den nye tekst',
  'endorse.dialog': 'Bakke op om indholdet?',
  'endorse.intro':
    'Med navn, rolle og tid siger du, at du bakker op om dette indhold, kontrolsum {{hash}}. Det er ikke en godkendelse for din afdeling.',
  'endorse.nobody': 'Ingen har gjort det endnu.',
  'error.endorse.changed': 'Indholdet er ændret, siden du læste det.',
  'advice.endorse.changed': 'Intet blev gemt. Læs det nye, og sig det så igen.',
  'log.kind.endorsed': 'Bakkede op',
  'activity.endorsed': 'bakkede op om indholdet',
}
