import {useState} from 'react'
import {moveSignBy} from '../../../shared/contract/nextRound.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useApi, useLeads, useNow, useRecord} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {TextField} from '../../ui/TextField.tsx'
import styles from './agree.module.css'
import {SaveDialog} from './SaveDialog.tsx'

/** Until when the departments sign. Once that day has passed, the page begins with what became of it. (SIGN-7) */
export function SigningDay() {
  const t = useText()
  const format = useFormat()
  const leading = useLeads()
  const signBy = useRecord(record => record.signBy)
  const hasLapsed = useRecord(({lapsed}) => lapsed !== null)
  const [setting, setSetting] = useState(false)
  if (hasLapsed) return null
  return (
    <>
      {signBy !== null && <p>{t('sign.by', {when: format.dateTime(signBy)})}</p>}
      {leading && (
        <Button kind="plain" onPress={() => setSetting(true)}>
          {t(signBy === null ? 'sign.setBy' : 'sign.moveBy')}
        </Button>
      )}
      {setting && <SigningDayDialog signBy={signBy} onClose={() => setSetting(false)} />}
    </>
  )
}

export function SigningDayDialog({signBy, onClose}: {readonly signBy: string | null; readonly onClose: () => void}) {
  const t = useText()
  const call = useApi()
  const now = useNow(30_000)
  const first = new Date(signBy === null ? now + 7 * 24 * 3_600_000 : Date.parse(signBy))
  const [day, setDay] = useState(localDay(first))
  const [time, setTime] = useState(signBy === null ? '16:00' : localTime(first))
  // In the reader's own zone, as every time on the page.
  const until = Date.parse(`${day}T${time}`)
  const ahead = !Number.isNaN(until) && until > now
  return (
    <SaveDialog
      title={t('sign.byTitle')}
      intro={t('sign.byIntro')}
      saveLabel={t('agree.save')}
      save={ahead ? () => call(moveSignBy, {body: {until: new Date(until).toISOString()}}) : null}
      onClose={onClose}
    >
      {tried => (
        <div className={styles.pair}>
          <TextField
            label={t('sign.byDay')}
            type="date"
            value={day}
            focusOnOpen
            onChange={setDay}
            error={tried && !ahead ? t('sign.byMissing') : undefined}
          />
          <TextField label={t('sign.byTime')} type="time" value={time} onChange={setTime} />
        </div>
      )}
    </SaveDialog>
  )
}

const two = (value: number) => String(value).padStart(2, '0')
const localDay = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
const localTime = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`
