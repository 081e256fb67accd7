import {isKnownDepartment} from '../../shared/domain/departments.ts'
import {agendaMinutes, agendaParts, guidedSteps, hintChannels} from '../../shared/domain/guide.ts'
import type {TemplateContent} from '../../shared/domain/templates/templateContent.ts'
import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {useWords} from '../i18n/useWords.ts'
import {Disclosure} from '../ui/Disclosure.tsx'
import styles from './templates.module.css'

/** What a template brings: one line, and all of it behind a click; what matters to the customers first. (TPL-1) */
export function TemplatePreview({content}: {readonly content: TemplateContent}) {
  const t = useText()
  const format = useFormat()
  const {guide, criteria, departments} = content
  const questions = guidedSteps.reduce((sum, step) => sum + guide.questions[step].length, 0)
  const things = [
    t('template.minutes', {count: agendaMinutes(guide.agenda)}),
    ...(questions > 0 ? [t('template.questionCount', {count: questions})] : []),
    t('template.departmentCount', {count: departments.length}),
    ...(criteria.length > 0 ? [t('template.criteriaCount', {count: criteria.length})] : []),
  ]
  return (
    <section className={styles.preview} aria-live="polite">
      <p>{t('template.brings', {things: format.list(things)})}</p>
      <Disclosure summary={t('template.look')}>
        <p className={styles.quiet}>{t('template.editable')}</p>
        <Inside content={content} />
      </Disclosure>
    </section>
  )
}

function Inside({content}: {readonly content: TemplateContent}) {
  const t = useText()
  const format = useFormat()
  const {tierName, criterionName} = useWords()
  const {guide, criteria, departments, attributes, tiers} = content
  const departmentName = (word: string) => (isKnownDepartment(word) ? t(`department.${word}`) : word)
  const asked = guidedSteps.filter(step => guide.questions[step].length > 0)
  const hinted = hintChannels.filter(channel => guide.hints[channel] !== '')
  return (
    <div className={styles.inside}>
      <h2>{t('template.agenda')}</h2>
      <ol className={styles.agenda}>
        {agendaParts.map(part => (
          <li key={part}>
            <span>{t(`guide.part.${part}`)}</span>
            <b>{format.number(guide.agenda[part])}</b>
          </li>
        ))}
      </ol>
      <h2>{t('template.departments')}</h2>
      <p>{format.list(departments.map(departmentName))}</p>
      {asked.length > 0 && <h2>{t('template.questions')}</h2>}
      {asked.map(step => (
        <div key={step}>
          <h3>{t(`phase.${step}`)}</h3>
          <ul>
            {guide.questions[step].map(question => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      ))}
      {attributes.length > 0 && (
        <>
          <h2>{t('template.informs')}</h2>
          <dl>
            {attributes.map(({key, name, difference}) => (
              <div key={key}>
                <dt>{name}</dt>
                <dd>{difference}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {criteria.length > 0 && <h2>{t('template.criteria')}</h2>}
      <dl>
        {criteria.map(criterion => (
          <div key={`${criterion.kind} ${criterion.name}`}>
            <dt>
              {criterionName(criterion)} <small>{t(`axis.${criterion.axis}`)}</small>
            </dt>
            <dd>
              {(['anchor1', 'anchor5', 'anchor9'] as const).map(anchor => (
                <span key={anchor}>
                  <b>{anchor.slice(-1)}</b> {criterion[anchor]}
                </span>
              ))}
              {criterion.notAsked.length > 0 && (
                <span>
                  {t('template.notAsked', {departments: format.list(criterion.notAsked.map(departmentName))})}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('template.tiers')}</h2>
      <p>{format.list(tiers.map(tierName))}</p>
      {hinted.length > 0 && (
        <>
          <h2>{t('template.hints')}</h2>
          <dl>
            {hinted.map(channel => (
              <div key={channel}>
                <dt>{t(`channel.${channel}`)}</dt>
                <dd>{guide.hints[channel]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  )
}
