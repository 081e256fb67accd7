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
}
