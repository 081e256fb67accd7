export const weightsDa = {
  'weigh.how': 'Hvordan vægter du?',
  'weigh.byPoints': 'Med point',
  'weigh.byOrder': 'Med rækkefølge',
  'weigh.order': 'Din rækkefølge',
  'weigh.orderHow':
    'Forestil dig et segment, der går fra 1 til 9. Sæt det trin først, der ville være mest værd for os, og så det næste. Din rækkefølge bliver til vægte efter en fast regel: jo højere oppe, desto mere.',
  'weigh.revealed': 'Vægtene vises.',
  'weigh.same': 'Lige så vigtigt som »{{above}}«',
  'weigh.keepOrder': 'Rækkefølgen er rigtig',
  'weigh.pointsCount': 'Dine point gælder, indtil du beholder en rækkefølge her.',
  'weigh.orderCounts': 'Din rækkefølge gælder, indtil du giver point her.',
  'weigh.askQuestion': 'Hvordan vægter du nu?',
  'weigh.askLead': 'Runde {{number}} spørger kun om vægtene. Alle point bliver stående.',
  'weigh.askAgain': 'Spørg om vægtene igen',
  'weigh.askAgainTitle': 'Åbn runde {{number}}: kun vægtene',
  'weigh.askAgainIntro':
    'Alle vægter en gang til, hver for sig. Der spørges ikke om point. Når svarene vises, træder de nye vægte i stedet for de nuværende.',
  'weigh.noMore_one': 'I har spurgt om vægtene {{count}} gang, der er ikke flere.',
  'weigh.noMore_other': 'I har spurgt om vægtene {{count}} gange, der er ikke flere.',
  'weigh.keep':
    'Vil I beholde det: spørg alle om vægtene igen, eller fastsæt disse vægte ved en beslutning og skriv hvorfor.',
  'weigh.set': 'Fastsæt disse vægte',
  'weigh.setTitle': 'Fastsætte vægtene ved en beslutning?',
  'weigh.setIntro':
    '{{weights}}. De gælder for alle, indtil en runde spørger om vægtene igen. Afdelingernes egne vægte kan stadig ses ved siden af, og grunden står i loggen og i modellen.',
  'weigh.setWhy': 'Hvorfor netop disse vægte?',
  'weigh.setWhyHint': 'Den, der læser modellen senere, skal kunne forstå det.',
  'weigh.setNow': 'Fastsæt dem',
  'weigh.decided':
    'Fastsat ved en beslutning {{when}}: »{{reason}}«. Stregerne viser, hvad afdelingerne selv har vægtet.',
  'weigh.decidedShort': 'Vægtene er fastsat ved en beslutning {{when}}.',
  'overall.w':
    'Enighed om segmenternes rækkefølge: {{word}} (Kendalls W {{w}}), alle {{count}}, der vurderer, efter runde {{round}}.',
  'overall.wOfWhole':
    'Blandt de {{count}}, der har vurderet alt, er enigheden om segmenternes rækkefølge {{word}} (Kendalls W {{w}}).',
  'overall.alpha':
    'Enighed i alle point: Krippendorffs alfa {{alpha}}, {{cast}}, der vurderer, hvoraf {{count}} har vurderet alt, efter runde {{round}}.',
  'overall.fewVoters':
    'Med færre end fire, der vurderer, findes der intet mål for enighed over alle: læs medianer og spredning.',
  'overall.fewSegments':
    'Med færre end tre segmenter findes der intet mål for enighed over alle: læs medianer og spredning.',
  'overall.gaps':
    '{{count}} af {{cast}} vurderede alt i den runde: det er for få til et mål for enighed over alle segmenter.',
  'overall.allAlike': 'Alle point er ens, så der er intet at måle enighed på.',
  'overall.sameOrder': 'Ingen sætter et segment over et andet, så der er ingen rækkefølge at være enige om.',
  'overall.what': 'Hvad tallet betyder',
  'overall.whatW':
    'Kendalls W sammenligner den rækkefølge, som hver enkelts point sætter segmenterne i: 0 er ingen enighed, 1 samme rækkefølge fra alle. Det kræver, at man har vurderet alt.',
  'overall.whatAlpha':
    'Krippendorffs alfa sammenligner selve pointene, også når nogle mangler: 1 er samme point fra alle, 0 det, tilfældet ville give, under 0 modsatte syn.',
  'overall.alphaToo': 'Her er Krippendorffs alfa {{alpha}}.',
  'overall.icc':
    'Intraklassekorrelationen ICC(2,1) for segmenternes point er {{icc}}: hvor stor en del af forskellene der ligger mellem segmenter og ikke mellem personer.',
  'overall.drift': 'Enighed som helhed (Krippendorffs alfa): {{now}} nu, {{before}} dengang.',
  'activity.decision.weights_set': 'fastsatte vægtene:',
  'log.kind.weights_set': 'Vægte fastsat ved en beslutning',
  'log.weigh': 'vægter {{value}} % i den rækkefølge',
  'error.round.noScores': 'Ingen runde har spurgt om vægtene endnu.',
  'advice.round.noScores': 'Åbn først en hel runde: den spørger også om vægtene.',
}
