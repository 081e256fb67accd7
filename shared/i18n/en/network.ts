/** Trying a network before the meeting, and the slow lane in it. */
export const networkEn = {
  'network.tab': 'Test this network',
  'network.test': 'Test this network',
  'network.about':
    'Some company networks hold back the connection over which a workshop is live. Better to know it before.',
  'network.question': 'Does this network work?',
  'network.lead': 'Enig tries the ways in which a workshop reaches you. You need no seat for it.',
  'network.trying': 'Trying …',
  'network.result.socket': 'Live connection works.',
  'network.result.socket.advice': 'You see at once what the others do. There is nothing to do.',
  'network.result.stream': 'Live connection blocked, using slow lane. Everything works.',
  'network.result.stream.advice':
    'You and the others see each other’s changes a moment later. Enig changes over by itself.',
  'network.result.poll': 'Live connection blocked, asking again and again instead. Everything works.',
  'network.result.poll.advice':
    'This network holds back streams too. You and the others see each other’s changes a moment later. Enig changes over by itself.',
  'network.result.nothing': 'This network does not let Enig through.',
  'network.result.nothing.advice':
    'Try another network, such as your phone’s, and give your IT department what stands below.',
  'network.ways': 'Ways that were tried',
  'network.way.socket': 'Live connection (WebSocket)',
  'network.way.stream': 'Stream (server-sent events)',
  'network.way.plain': 'Plain requests (HTTP)',
  'network.is.trying': 'trying',
  'network.is.through': 'works',
  'network.is.blocked': 'blocked',
  'network.forIt': 'For your IT department',
  'network.itIntro': 'Please let through to {{host}}, without a time limit on connections:',
  'network.itSocket': 'WebSocket: {{address}}',
  'network.itStream': 'Server-sent events, passed on without buffering: {{address}}',
  'network.itPlain': 'GET, POST, PUT and PATCH: {{address}}',
  'network.copy': 'Copy for IT',
  'network.back': 'To the workshop',
  'slow.title': 'Slow connection',
  'slow.note': 'everything works',
  'slow.both': 'Slow connection: everything works',
  'slow.about':
    'This network holds back live connections, so Enig takes another way. You can do everything, and what is shown as saved is saved. You and the others see each other’s changes a moment later. When the network allows it, Enig changes back by itself.',
} as const
