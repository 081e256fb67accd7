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
  'screen.tab': 'Skärmen i rummet',
  'screen.question': 'Visa workshoppen här?',
  'screen.lead':
    'För datorn vid projektorn. Den visar var workshoppen står, utan namn och ingenting före avslöjandet. Ingen kan skriva eller rösta härifrån.',
  'screen.show': 'Visa den här',
  'screen.what':
    'För datorn vid projektorn, som inte behöver någon plats: den visar var workshoppen står, utan namn och ingenting före avslöjandet. Något annat kan den inte göra.',
  'screen.link': 'Länk för datorn vid projektorn',
  'screen.qr': 'Länken som kod',
  'screen.until': 'Den fungerar en gång, till {{time}}. Den som öppnar den ser det som hänger på väggen.',
  'screen.make': 'Gör en länk',
  'screen.here': 'Visa från den här webbläsaren',
  'screen.close': 'Stäng skärmen igen',
  'error.screen.seated': 'Den här webbläsaren har redan en plats i workshoppen.',
  'advice.screen.seated': 'Öppna skärmen från menyn i stället, eller ta med länken till datorn vid projektorn.',
  'error.screen.closed': 'Skärmen är stängd.',
  'advice.screen.closed': 'Den som leder workshoppen kan göra en ny länk för den här datorn.',
}
