import {useEffect, useState} from 'react'
import {joinLink} from '../../shared/contract/boards.ts'
import {openRoundOf} from '../../shared/record/inForce.ts'
import {departmentsWithVoice, hasVoice} from '../../shared/record/people.ts'
import {useText} from '../i18n/useText.ts'
import {useWords} from '../i18n/useWords.ts'
import {useApi, usePhase, useRecord} from '../session/hooks.ts'
import {shallow} from '../session/shallow.ts'
import {Progress} from '../steps/evaluate/Progress.tsx'
import {RoomSoFar} from '../steps/needs/RoomSoFar.tsx'
import {DepartmentMark} from '../ui/DepartmentMark.tsx'
import {QrCode} from '../ui/QrCode.tsx'
import styles from './present.module.css'

const questions = {
  frame: 'frame.question',
  needs: 'needs.question',
  segments: 'segments.question',
  evaluate: 'evaluate.question',
  prioritise: 'prioritise.question',
  engage: 'engage.question',
  agree: 'agree.question',
  signed: 'agree.signedQuestion',
  review: 'agree.signedQuestion',
} as const

/** The question of the hour, how far each department is, and the way in. */
export function NowPage() {
  const t = useText()
  const phase = usePhase()
  const open = useRecord(({rounds}) => openRoundOf(rounds))
  const writing = useRecord(({noteWriting}) => noteWriting.state === 'open')
  const link = useJoinLink()
  return (
    <div className={styles.now}>
      <div>
        <p className={styles.phase}>{t(`phase.${phase}`)}</p>
        <h1>{t(open?.onlyWeights ? 'weigh.askQuestion' : open ? 'evaluate.askQuestion' : questions[phase])}</h1>
        {phase === 'needs' && writing && <RoomSoFar />}
        {open && <Progress round={open} />}
        {!open && !(phase === 'needs' && writing) && <Voices />}
      </div>
      {link !== null && (
        <aside>
          <QrCode text={link} label={t('join.qr')} />
          <p>{t('present.join')}</p>
        </aside>
      )}
    </div>
  )
}

/** How many sit here for each department; nobody's name. */
function Voices() {
  const t = useText()
  const {departmentName, departmentMark} = useWords()
  const ids = useRecord(record => departmentsWithVoice(record.departments, record.participants), shallow)
  const people = useRecord(({participants}) => participants.filter(person => hasVoice(person)), shallow)
  return (
    <ul className={styles.people} aria-label={t('top.departments')}>
      {ids.map(id => (
        <li key={id}>
          <DepartmentMark {...departmentMark(id)} size={36} />
          <span>{departmentName(id)}</span>
          <b>{people.filter(({departmentId}) => departmentId === id).length}</b>
        </li>
      ))}
    </ul>
  )
}

/** The invitation, where whoever opened the screen may give it; else the screen does without. */
function useJoinLink(): string | null {
  const call = useApi()
  const [link, setLink] = useState<string | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const read = async () => {
      const answer = await call(joinLink, {signal: stop.signal})
      if (answer.ok) setLink(answer.value.joinUrl)
    }
    void read()
    return () => stop.abort()
  }, [call])
  return link
}
