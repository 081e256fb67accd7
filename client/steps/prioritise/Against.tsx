import {useState} from 'react'
import {useText} from '../../i18n/useText.ts'
import {useMe, usePhase} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {ObjectDialog} from '../agree/ObjectDialog.tsx'
import {Objections} from '../agree/Objections.tsx'
import styles from './prioritise.module.css'

/** Whoever cannot go along says so while it is decided, not first when it is to be signed. (SIGN-10, SIGN-12) */
export function Against() {
  const t = useText()
  const me = useMe()
  const phase = usePhase()
  const [objecting, setObjecting] = useState(false)
  if (phase !== 'prioritise') return null
  return (
    <div className={styles.against}>
      <Objections open />
      {me.role !== 'observer' && (
        <Button kind="plain" onPress={() => setObjecting(true)}>
          {t('agree.object')}
        </Button>
      )}
      {objecting && <ObjectDialog onClose={() => setObjecting(false)} />}
    </div>
  )
}
