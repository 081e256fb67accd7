import type {networkEn} from '../en/network.ts'

export const networkSv: Record<keyof typeof networkEn, string> = {
  'network.tab': 'Testa nätverket',
  'network.test': 'Testa nätverket',
  'network.about':
    'En del företagsnätverk stoppar den förbindelse som gör en workshop direkt. Det är bättre att veta det i förväg.',
  'network.question': 'Fungerar det här nätverket?',
  'network.lead': 'Enig provar de vägar som en workshop når dig på. Du behöver ingen plats för det.',
  'network.trying': 'Provar …',
  'network.result.socket': 'Direktförbindelsen fungerar.',
  'network.result.socket.advice': 'Du ser genast vad de andra gör. Du behöver inte göra något.',
  'network.result.stream': 'Direktförbindelsen är blockerad, använder långsamma vägen. Allt fungerar.',
  'network.result.stream.advice':
    'Du och de andra ser varandras ändringar ett ögonblick senare. Enig byter väg av sig själv.',
  'network.result.poll': 'Direktförbindelsen är blockerad, frågar om och om igen i stället. Allt fungerar.',
  'network.result.poll.advice':
    'Nätverket håller också tillbaka strömmar. Du och de andra ser varandras ändringar ett ögonblick senare. Enig byter väg av sig själv.',
  'network.result.nothing': 'Det här nätverket släpper inte igenom Enig.',
  'network.result.nothing.advice':
    'Prova ett annat nätverk, till exempel mobilens, och ge det som står nedan till it-avdelningen.',
  'network.ways': 'Vägar som har provats',
  'network.way.socket': 'Direktförbindelse (WebSocket)',
  'network.way.stream': 'Ström (server-sent events)',
  'network.way.plain': 'Vanliga anrop (HTTP)',
  'network.is.trying': 'provar',
  'network.is.through': 'fungerar',
  'network.is.blocked': 'blockerad',
  'network.forIt': 'Till it-avdelningen',
  'network.itIntro': 'Släpp igenom följande till {{host}}, utan tidsgräns för förbindelser:',
  'network.itSocket': 'WebSocket: {{address}}',
  'network.itStream': 'Server-sent events, vidarebefordrade utan buffring: {{address}}',
  'network.itPlain': 'GET, POST, PUT och PATCH: {{address}}',
  'network.copy': 'Kopiera till it',
  'network.back': 'Till workshoppen',
  'slow.title': 'Långsam förbindelse',
  'slow.note': 'allt fungerar',
  'slow.both': 'Långsam förbindelse: allt fungerar',
  'slow.about':
    'Nätverket stoppar direktförbindelser, så Enig tar en annan väg. Du kan göra allt, och det som visas som sparat är sparat. Du och de andra ser varandras ändringar ett ögonblick senare. När nätverket tillåter det byter Enig tillbaka av sig själv.',
}
