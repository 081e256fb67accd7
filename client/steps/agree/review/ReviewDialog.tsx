import {useState} from 'react'
import {planReview} from '../../../../shared/contract/nextRound.ts'
import type {ParticipantId} from '../../../../shared/domain/entities/ids.ts'
import {isIsoDate, isoDate} from '../../../../shared/std/isoDate.ts'
import {useText} from '../../../i18n/useText.ts'
import {useWords} from '../../../i18n/useWords.ts'
import {useApi, useNow, useRecord} from '../../../session/hooks.ts'
import {shallow} from '../../../session/shallow.ts'
import {Select} from '../../../ui/Select.tsx'
import {TextField} from '../../../ui/TextField.tsx'
import {SaveDialog} from '../SaveDialog.tsx'

const hourMs = 3_600_000

export function ReviewDialog({
  ownerId,
  onClose,
}: {
  readonly ownerId: ParticipantId | null
  readonly onClose: () => void
}) {
  const t = useText()
  const call = useApi()
  const {personName} = useWords()
  const today = new Date(useNow(hourMs)).toISOString().slice(0, 10)
  const planned = useRecord(record => record.review.reviewOn)
  const months = useRecord(record => record.settings.reviewAfterMonths)
  const people = useRecord(
    ({participants}) => participants.filter(({revoked, role}) => !revoked && role !== 'observer'),
    shallow,
  )
  const [day, setDay] = useState(planned ?? inMonths(today, months))
  const [owner, setOwner] = useState<ParticipantId | null>(ownerId)
  const ahead = isIsoDate(day) && day > today
  return (
    <SaveDialog
      title={t('review.changeTitle')}
      intro={t('review.changeIntro')}
      saveLabel={t('review.save')}
      save={ahead && owner !== null ? () => call(planReview, {body: {reviewOn: day, ownerId: owner}}) : null}
      onClose={onClose}
    >
      {tried => (
        <>
          <TextField
            label={t('review.day')}
            type="date"
            value={day}
            focusOnOpen
            onChange={setDay}
            error={tried && !ahead ? t('review.dayMissing') : undefined}
          />
          <Select
            label={t('review.owner')}
            placeholder={t('review.owner')}
            value={owner}
            choices={people.map(person => ({id: person.id, label: personName(person)}))}
            onChange={id => setOwner(people.find(person => person.id === id)?.id ?? null)}
          />
        </>
      )}
    </SaveDialog>
  )
}

/** The same day so many months later; the 28th where that month is shorter. */
function inMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = month - 1 + months
  const [then, at] = [year + Math.floor(index / 12), (index % 12) + 1]
  return isoDate(then, at, date) ?? isoDate(then, at, 28) ?? day
}
