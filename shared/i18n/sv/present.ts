import type {presentEn} from '../en/present.ts'

export const presentSv: Record<keyof typeof presentEn, string> = {
  'present.heat': 'Var ser vi olika?',
  'present.open': 'Visa på duken',
  'present.title': 'på duken',
  'present.pages': 'Sidor',
  'present.previous': 'Tillbaka',
  'present.next': 'Nästa',
  'present.page': '{{page}} av {{pages}}',
  'present.join': 'Skanna för att komma med',
}
