import type {presentEn} from '../en/present.ts'

export const presentDa: Record<keyof typeof presentEn, string> = {
  'present.heat': 'Hvor ser vi forskelligt?',
  'present.open': 'Vis på lærredet',
  'present.title': 'på lærredet',
  'present.pages': 'Sider',
  'present.previous': 'Tilbage',
  'present.next': 'Næste',
  'present.page': '{{page}} af {{pages}}',
  'present.join': 'Scan for at være med',
  'present.whatIf': 'Hvad nu hvis?',
  'present.whatIfNote': 'Det er kun en prøve: intet er besluttet.',
  'present.showWhatIf': 'Vis på skærmen i rummet',
  'present.whatIfShown': 'Skærmen i rummet viser det, du prøver. Intet gemmes.',
}
