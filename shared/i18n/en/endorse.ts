/** Who stands behind what lies there without signing for a department. */
export const endorseEn = {
  'endorse.title': 'Stand behind it, too',
  'endorse.note': 'Does not count as a signature and is not needed for the agreement.',
  'endorse.by': '{{department}} ({{role}}), {{time}} (seat, not verified)',
  'endorse.stale': '{{department}}. Stood behind an earlier text (candidate {{number}}). It no longer counts.',
  'endorse.do': 'Stand behind it',
  'endorse.again': 'Stand behind the new text, too',
  'endorse.dialog': 'Stand behind what lies here?',
  'endorse.intro':
    'You say with your name, role and the time that you stand behind this content, control sum {{hash}}. It is no signature for your department.',
  'endorse.nobody': 'Nobody has yet.',
  'error.endorse.changed': 'The content has changed since you read it.',
  'advice.endorse.changed': 'Nothing was recorded. Read what is new, then say it again.',
  'log.kind.endorsed': 'Stood behind it',
  'activity.endorsed': 'stood behind what lies there',
} as const
