export const weightsEn = {
  'weigh.how': 'How do you weigh?',
  'weigh.byPoints': 'By points',
  'weigh.byOrder': 'By order',
  'weigh.order': 'Your order',
  'weigh.orderHow':
    'Imagine a segment that goes from 1 to 9. Put first the step that would be worth most to us, then the next. Your order becomes weights by a fixed rule: the higher up, the more.',
  'weigh.revealed': 'The weights are shown.',
  'weigh.same': 'As important as “{{above}}”',
  'weigh.keepOrder': 'This order is right',
  'weigh.pointsCount': 'Your points count until you keep an order here.',
  'weigh.orderCounts': 'Your order counts until you give points here.',
  'weigh.askQuestion': 'How do you weigh now?',
  'weigh.askLead': 'Round {{number}} asks for the weights alone. All scores stay as they are.',
  'weigh.askAgain': 'Ask for the weights again',
  'weigh.askAgainTitle': 'Open round {{number}}: the weights alone',
  'weigh.askAgainIntro':
    'Everybody weighs once more, in private. No score is asked for. When the answers are shown, the new weights take the place of today’s.',
  'weigh.noMore_one': 'The weights have been asked for {{count}} time, and there are no more.',
  'weigh.noMore_other': 'The weights have been asked for {{count}} times, and there are no more.',
  'weigh.keep':
    'To keep it: ask everybody for the weights again, or set these weights by a decision, with the reason for it.',
  'weigh.set': 'Set these weights',
  'weigh.setTitle': 'Set the weights by a decision?',
  'weigh.setIntro':
    '{{weights}}. These count for everybody until a round asks for the weights again. What the departments have weighed stays beside them; the reason stands in the log and in the model.',
  'weigh.setWhy': 'Why these weights?',
  'weigh.setWhyHint': 'Whoever reads the model later should understand it.',
  'weigh.setNow': 'Set them',
  'weigh.decided':
    'Set by a decision, {{when}}: “{{reason}}”. The lines show what the departments have weighed themselves.',
  'weigh.decidedShort': 'The weights were set by a decision, {{when}}.',
  'overall.w':
    'Agreement on the order of the segments: {{word}} (Kendall’s W {{w}}), all {{count}} voters, after round {{round}}.',
  'overall.wOfWhole':
    'Among the {{count}} who have scored everything, agreement on the order of the segments is {{word}} (Kendall’s W {{w}}).',
  'overall.alpha':
    'Agreement in all scores: Krippendorff’s alpha {{alpha}}, {{cast}} voters, {{count}} of whom have scored everything, after round {{round}}.',
  'overall.fewVoters':
    'With fewer than four voters there is no measure of overall agreement: read the medians and ranges.',
  'overall.fewSegments':
    'With fewer than three segments there is no measure of overall agreement: read the medians and ranges.',
  'overall.gaps':
    '{{count}} of {{cast}} voters scored everything in that round: too few for a measure of agreement over all segments.',
  'overall.allAlike': 'All scores are the same, so there is nothing by which to measure agreement.',
  'overall.sameOrder': 'Nobody puts one segment above another, so there is no order to agree on.',
  'overall.what': 'What the figure means',
  'overall.whatW':
    'Kendall’s W compares the order in which each voter’s scores put the segments: 0 is no agreement, 1 the same order from everybody. It needs voters who have scored everything.',
  'overall.whatAlpha':
    'Krippendorff’s alpha compares the scores themselves, also where some are missing: 1 is the same scores from everybody, 0 what chance would give, below 0 opposite views.',
  'overall.alphaToo': 'Here Krippendorff’s alpha is {{alpha}}.',
  'overall.icc':
    'The intraclass correlation ICC(2,1) of the segments’ scores is {{icc}}: the share of the differences that lies between segments and not between voters.',
  'overall.drift': 'Agreement as a whole (Krippendorff’s alpha): {{now}} now, {{before}} then.',
  'activity.decision.weights_set': 'set the weights:',
  'log.kind.weights_set': 'Weights set by a decision',
  'log.weigh': 'weigh {{value}} % in this order',
  'error.round.noScores': 'There is no round yet that has asked for the weights.',
  'advice.round.noScores': 'Open a whole round first: it asks for the weights as well.',
}
