export const weightsSv = {
  'weigh.how': 'Hur viktar du?',
  'weigh.byPoints': 'Med poäng',
  'weigh.byOrder': 'Med ordning',
  'weigh.order': 'Din ordning',
  'weigh.orderHow':
    'Tänk dig ett segment som går från 1 till 9. Sätt det steg först som vore mest värt för oss, sedan nästa. Din ordning blir vikter enligt en fast regel: ju högre upp, desto mer.',
  'weigh.revealed': 'Vikterna visas.',
  'weigh.same': 'Lika viktigt som ”{{above}}”',
  'weigh.keepOrder': 'Ordningen stämmer',
  'weigh.pointsCount': 'Dina poäng gäller tills du behåller en ordning här.',
  'weigh.orderCounts': 'Din ordning gäller tills du ger poäng här.',
  'weigh.askQuestion': 'Hur viktar du nu?',
  'weigh.askLead': 'Omgång {{number}} frågar bara om vikterna. Alla poäng står kvar.',
  'weigh.askAgain': 'Fråga om vikterna igen',
  'weigh.askAgainTitle': 'Öppna omgång {{number}}: bara vikterna',
  'weigh.askAgainIntro':
    'Alla viktar en gång till, var och en för sig. Inga poäng efterfrågas. När svaren visas tar de nya vikterna de nuvarandes plats.',
  'weigh.noMore_one': 'Ni har frågat om vikterna {{count}} gång, fler finns inte.',
  'weigh.noMore_other': 'Ni har frågat om vikterna {{count}} gånger, fler finns inte.',
  'weigh.keep':
    'Vill ni behålla det: fråga alla om vikterna igen, eller bestäm de här vikterna genom ett beslut och skriv varför.',
  'weigh.set': 'Bestäm de här vikterna',
  'weigh.setTitle': 'Bestämma vikterna genom ett beslut?',
  'weigh.setIntro':
    '{{weights}}. De gäller för alla tills en omgång frågar om vikterna igen. Avdelningarnas egna vikter syns kvar bredvid, och skälet står i loggen och i modellen.',
  'weigh.setWhy': 'Varför just de här vikterna?',
  'weigh.setWhyHint': 'Den som läser modellen senare ska förstå det.',
  'weigh.setNow': 'Bestäm dem',
  'weigh.decided': 'Bestämda genom beslut {{when}}: ”{{reason}}”. Strecken visar vad avdelningarna själva har viktat.',
  'weigh.decidedShort': 'Vikterna är bestämda genom ett beslut {{when}}.',
  'overall.w':
    'Enighet om segmentens ordning: {{word}} (Kendalls W {{w}}), alla {{count}} som bedömer, efter omgång {{round}}.',
  'overall.wOfWhole':
    'Bland de {{count}} som har bedömt allt är enigheten om segmentens ordning {{word}} (Kendalls W {{w}}).',
  'overall.alpha':
    'Enighet i alla poäng: Krippendorffs alfa {{alpha}}, {{cast}} som bedömer, varav {{count}} har bedömt allt, efter omgång {{round}}.',
  'overall.fewVoters':
    'Med färre än fyra som bedömer finns inget mått på enighet över alla: läs medianer och spridning.',
  'overall.fewSegments': 'Med färre än tre segment finns inget mått på enighet över alla: läs medianer och spridning.',
  'overall.gaps':
    '{{count}} av {{cast}} bedömde allt i den omgången: det är för få för ett mått på enighet över alla segment.',
  'overall.allAlike': 'Alla poäng är lika, så det finns inget att mäta enighet på.',
  'overall.sameOrder': 'Ingen sätter ett segment före ett annat, så det finns ingen ordning att vara eniga om.',
  'overall.what': 'Vad talet betyder',
  'overall.whatW':
    'Kendalls W jämför i vilken ordning var och ens poäng sätter segmenten: 0 är ingen enighet, 1 samma ordning från alla. Det kräver att man har bedömt allt.',
  'overall.whatAlpha':
    'Krippendorffs alfa jämför själva poängen, även när några saknas: 1 är samma poäng från alla, 0 vad slumpen skulle ge, under 0 motsatta bilder.',
  'overall.alphaToo': 'Här är Krippendorffs alfa {{alpha}}.',
  'overall.icc':
    'Intraklasskorrelationen ICC(2,1) för segmentens poäng är {{icc}}: hur stor del av skillnaderna som ligger mellan segment och inte mellan personer.',
  'overall.drift': 'Enighet som helhet (Krippendorffs alfa): {{now}} nu, {{before}} då.',
  'activity.decision.weights_set': 'bestämde vikterna:',
  'log.kind.weights_set': 'Vikter bestämda genom beslut',
  'log.weigh': 'väger {{value}} % i den ordningen',
  'error.round.noScores': 'Ingen omgång har frågat om vikterna än.',
  'advice.round.noScores': 'Öppna en hel omgång först: den frågar också om vikterna.',
}
