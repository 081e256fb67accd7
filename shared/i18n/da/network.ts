import type {networkEn} from '../en/network.ts'

export const networkDa: Record<keyof typeof networkEn, string> = {
  'network.tab': 'Test netværket',
  'network.test': 'Test netværket',
  'network.about':
    'Nogle firmanetværk stopper den forbindelse, som gør en workshop direkte. Det er bedre at vide det på forhånd.',
  'network.question': 'Virker dette netværk?',
  'network.lead': 'Enig prøver de veje, en workshop når dig ad. Du behøver ikke en plads til det.',
  'network.trying': 'Prøver …',
  'network.result.socket': 'Direkte forbindelse virker.',
  'network.result.socket.advice': 'Du ser med det samme, hvad de andre gør. Du skal ikke gøre noget.',
  'network.result.stream': 'Direkte forbindelse er blokeret, bruger den langsomme vej. Alt virker.',
  'network.result.stream.advice':
    'Du og de andre ser hinandens ændringer cirka et sekund senere. Enig skifter selv vej.',
  'network.result.poll': 'Direkte forbindelse er blokeret, spørger igen og igen i stedet. Alt virker.',
  'network.result.poll.advice':
    'Netværket holder også strømme tilbage. Du og de andre ser hinandens ændringer cirka et sekund senere. Enig skifter selv vej.',
  'network.result.nothing': 'Dette netværk lader ikke Enig komme igennem.',
  'network.result.nothing.advice':
    'Prøv et andet netværk, for eksempel telefonens, og giv it-afdelingen det, der står nedenfor.',
  'network.ways': 'Veje, der er prøvet',
  'network.way.socket': 'Direkte forbindelse (WebSocket)',
  'network.way.stream': 'Strøm (server-sent events)',
  'network.way.plain': 'Almindelige kald (HTTP)',
  'network.is.trying': 'prøver',
  'network.is.through': 'virker',
  'network.is.blocked': 'blokeret',
  'network.forIt': 'Til it-afdelingen',
  'network.itIntro': 'Lad følgende komme igennem til {{host}}, uden tidsgrænse for forbindelser:',
  'network.itSocket': 'WebSocket: {{address}}',
  'network.itStream': 'Server-sent events, sendt videre uden buffering: {{address}}',
  'network.itPlain': 'GET, POST, PUT og PATCH: {{address}}',
  'network.copy': 'Kopiér til it',
  'network.back': 'Til workshoppen',
  'slow.title': 'Langsom forbindelse',
  'slow.note': 'alt virker',
  'slow.both': 'Langsom forbindelse: alt virker',
  'slow.about':
    'Netværket stopper direkte forbindelser, så Enig tager en anden vej. Du kan gøre alt, og det, der vises som gemt, er gemt. Du og de andre ser hinandens ændringer cirka et sekund senere. Når netværket tillader det, skifter Enig selv tilbage.',
}
