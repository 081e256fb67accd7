/** The pictures of the method, on the page and in files. */
export const picturesEn = {
  'pictures.asTable': 'Show as table',
  'pictures.asPicture': 'Show as picture',
  'pictures.save': 'Save the picture',
  'pictures.svg': 'sharp at any size',
  'pictures.png': 'for slides and mail',
  'pictures.keep': 'Leave it',
  'pictures.busy': 'Saving the picture',
  'pictures.failed': 'This browser could not draw the PNG. Save it as SVG instead.',
  'pictures.round': 'Round {{number}}, answers shown on {{when}}',
  'pictures.agreed': 'Version {{number}}, control sum {{hash}}',
  'pictures.proposed': 'Proposal {{number}}, control sum {{hash}}, not agreed yet',
  'pictures.savedOn': 'Saved on {{date}}',
  'pictures.anonymous': 'By department, without names',
  'pictures.heat': 'Median and agreement by segment and criterion',
  'pictures.readCell':
    'Left the median of all answers, right the agreement. A mark is the median of a department, the thick line the middle half of the answers.',
  'pictures.rule':
    'Disagreement: the medians of two departments lie {{gap}} or more apart, or the spread index is above 1 (from four answers on). Low: {{low}} apart, or an index above {{lowIndex}}. High: at most {{high}} apart and an index of at most {{highIndex}}. Medium: the rest.',
  'pictures.dots': 'All answers',
  'pictures.dotsNote':
    'Each mark is one answer. The thick line is the middle half, the tick the median; the mean counts each department once.',
  'pictures.dotsSaid':
    '{{criterion}}: {{count}} answers, median {{median}}, middle half {{low}} to {{high}}, mean {{mean}}.',
  'pictures.mean': 'mean {{mean}}',
  'pictures.meanHead': 'Mean',
  'pictures.middleHalf': 'Middle half',
  'pictures.between': '{{low}} to {{high}}',
  'pictures.gap': 'Distance',
  'pictures.index': 'Index',
  'pictures.agreement': 'Agreement',
  'pictures.noBallotOf_one': '{{department}}: {{count}} without a ballot',
  'pictures.noBallotOf_other': '{{department}}: {{count}} without a ballot',
  'pictures.cannotOf_one': '{{department}}: {{count}} cannot judge',
  'pictures.cannotOf_other': '{{department}}: {{count}} cannot judge',
  'pictures.noBallot': 'no ballot',
  'pictures.cannotJudge': 'cannot judge',
  'pictures.ranking': 'Ranking',
  'pictures.rankingNote':
    'The bar is the weighted score, the marks are what each department alone would give. Dashed: too little is judged to rank it.',
  'pictures.rankingSaid': '{{place}}: {{segment}}, {{score}}.',
  'pictures.rankingEmpty': 'The ranking needs answers.',
  'pictures.placeAnd': '{{place}}. {{segment}}',
  'pictures.movementNote':
    'The ring is where a department stood the time before, the mark where it stands now. A pale mark has not answered again.',
  'pictures.movementSaid': '{{cell}}: median from {{before}} to {{now}}.',
  'pictures.fromTo': '{{before}} → {{now}}',
  'pictures.amountsHidden': 'Amounts are hidden from your department.',
  'pictures.revealed_one':
    'All answers are shown. {{count}} of {{cells}} questions is a disagreement; the widest is {{widest}}.',
  'pictures.revealed_other':
    'All answers are shown. {{count}} of {{cells}} questions are disagreements; the widest is {{widest}}.',
  'pictures.revealedAgreed': 'All answers are shown. In none of {{cells}} questions do the departments disagree.',
}
