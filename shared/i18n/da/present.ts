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
  'screen.tab': 'Skærmen i rummet',
  'screen.question': 'Vise workshoppen her?',
  'screen.lead':
    'Til computeren ved projektoren. Den viser, hvor workshoppen er, uden navne og intet før afsløringen. Ingen kan skrive eller stemme herfra.',
  'screen.show': 'Vis den her',
  'screen.what':
    'Til computeren ved projektoren, som ikke behøver en plads: den viser, hvor workshoppen er, uden navne og intet før afsløringen. Andet kan den ikke.',
  'screen.link': 'Link til computeren ved projektoren',
  'screen.qr': 'Linket som kode',
  'screen.until': 'Det virker én gang, indtil {{time}}. Den, der åbner det, ser det, der hænger på væggen.',
  'screen.make': 'Lav et link',
  'screen.here': 'Vis fra denne browser',
  'screen.close': 'Luk skærmen igen',
  'error.screen.seated': 'Denne browser har allerede en plads i workshoppen.',
  'advice.screen.seated': 'Åbn skærmen fra menuen i stedet, eller tag linket med til computeren ved projektoren.',
  'error.screen.closed': 'Skærmen er lukket.',
  'advice.screen.closed': 'Den, der leder workshoppen, kan lave et nyt link til denne computer.',
}
