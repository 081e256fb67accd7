import type {safetyEn} from '../en/safety.ts'

export const safetyDa: Record<keyof typeof safetyEn, string> = {
  'saved.notYet': 'Ikke gemt endnu',
  'unsaved.what': 'Dine ændringer er ikke gemt endnu.',
  'unsaved.advice':
    'Serveren har ikke kunnet skrive i et stykke tid. Det, du har ændret, ligger stadig i denne fane: Lad den være åben, så bliver alt gemt af sig selv, så snart serveren kan skrive igen.',
  'ended.quarantined': 'Workshoppen er lukket for reparation.',
  'ended.quarantined.advice':
    'En del af det, der er gemt, kan ikke læses, så ingen kan ændre noget. Genindlæs siden for at se, hvordan I kan komme videre.',
  'repair.tab': 'Lukket for reparation',
  'repair.what': 'Workshoppen er lukket for reparation.',
  'repair.why':
    'En del af det, serveren har gemt for tavlen, kan ikke læses. Ingen kan ændre noget, før det er besluttet, hvordan I går videre.',
  'repair.safe': 'Point, godkendelser og aftalte versioner ligger for sig og er urørte.',
  'repair.until':
    'Tavlen kan åbnes, som den var {{when}}. Det, der blev ændret senere, er ikke med; det ligger stadig på serveren, lagt til side.',
  'repair.before':
    'Tavlen kan åbnes, som den var før skaden. Det, der blev ændret senere, er ikke med; det ligger stadig på serveren, lagt til side.',
  'repair.ask': 'Bed facilitatoren om at åbne den.',
  'repair.lost':
    'Intet af tavlen kan læses. Bed den, der driver serveren, om at lægge den seneste sikkerhedskopi tilbage.',
  'repair.open': 'Åbn den, som den var dengang',
  'repair.opening': 'Åbner …',
  'activity.decision.opened_last_good': 'åbnede tavlen, som den var, før den blev beskadiget',
  'putBack.title': 'Workshoppen er gået tilbage til et tidligere tidspunkt',
  'putBack.intro':
    'Den, der driver serveren, har lagt en ældre sikkerhedskopi ind, som slutter {{when}}. Det, der blev gemt derefter, er væk, uanset hvem der gjorde det: ændringer, vurderinger, sedler og godkendelser.',
  'putBack.yours_one':
    '{{count}} af ændringerne er din. Lav den en gang til på tavlen, som den er nu, eller kopiér teksten. Intet kommer tilbage af sig selv.',
  'putBack.yours_other':
    '{{count}} af ændringerne er dine. Lav dem en gang til på tavlen, som den er nu, eller kopiér teksterne. Intet kommer tilbage af sig selv.',
  'putBack.again_one': 'Lav den en gang til',
  'putBack.again_other': 'Lav alle {{count}} en gang til',
  'putBack.show': 'Vis det, der var dit',
  'putBack.leave': 'Lad det være',
  'activity.decision.put_back': 'En ældre sikkerhedskopi blev lagt ind; det, der blev gemt efter den, er væk',
  'log.kind.put_back': 'Ældre sikkerhedskopi lagt ind',
  'log.until': 'som den stod {{value}}',
}
