import styles from './console.module.css'

const events = [
  ['09:41:07', 'deploy', 'query-planner 4.18.2 → 4.19.0 by nadia'],
  ['09:41:39', 'health', 'query-planner 12/12 ready'],
  ['09:44:12', 'alert', 'query-planner p95 236 ms, over 200 for 2m'],
  ['09:44:15', 'page', 'on-call: jonas'],
  ['09:45:02', 'ack', 'jonas'],
  ['09:47:30', 'note', 'cold plan cache after deploy, warming'],
  ['09:51:18', 'scale', 'query-planner 12 → 16'],
] as const

/** A picture of a log. */
export const EventLog = () => (
  <div aria-hidden="true" className={styles.log} lang="en" dir="ltr" translate="no">
    <p className={styles.title}>
      events <span>sample data</span>
    </p>
    {events.map(([time, kind, text]) => (
      <p key={time} data-kind={kind}>
        <span>{time}</span>
        <b>{kind}</b>
        <span>{text}</span>
      </p>
    ))}
    <p className={styles.prompt}>$</p>
  </div>
)
