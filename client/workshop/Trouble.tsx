import {Component} from 'react'
import type {ReactNode} from 'react'
import {useText} from '../i18n/useText.ts'
import {Button} from '../ui/Button.tsx'
import {ButtonLink} from '../ui/ButtonLink.tsx'
import {Notice} from '../ui/Notice.tsx'
import styles from './workshop.module.css'

/** Catches what breaks while it is drawn, says what is safe, and offers a way on. */
export class Trouble extends Component<{readonly children: ReactNode}, {readonly broken: boolean}> {
  override state = {broken: false}

  static getDerivedStateFromError(): {readonly broken: boolean} {
    return {broken: true}
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return <TroubleNotice onAgain={() => this.setState({broken: false})} />
  }
}

function TroubleNotice({onAgain}: {readonly onAgain: () => void}) {
  const t = useText()
  return (
    <div className={styles.trouble}>
      <Notice
        kind="block"
        title={t('trouble.what')}
        live="assertive"
        actions={
          <>
            <Button kind="primary" onPress={onAgain}>
              {t('common.tryAgain')}
            </Button>
            <Button onPress={() => location.reload()}>{t('common.reload')}</Button>
            <ButtonLink href="/" kind="quiet">
              {t('common.toStart')}
            </ButtonLink>
          </>
        }
      >
        {t('trouble.advice')}
      </Notice>
    </div>
  )
}
