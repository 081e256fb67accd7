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
  'present.whatIf': 'Tänk om?',
  'present.whatIfNote': 'Det är bara ett prov: ingenting är bestämt.',
  'present.showWhatIf': 'Visa på skärmen i rummet',
  'present.whatIfShown': 'Skärmen i rummet visar det du provar. Ingenting sparas.',
}
