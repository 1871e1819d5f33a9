import styles from './console.module.css'

const services = [
  { name: 'edge-gateway', p95: 41, load: [5, 7, 6, 9, 8, 11, 9, 12, 10, 9, 11, 10] },
  { name: 'ingest', p95: 118, load: [8, 9, 12, 11, 14, 13, 17, 15, 18, 16, 15, 17] },
  { name: 'query-planner', p95: 236, load: [4, 5, 4, 6, 9, 15, 18, 19, 18, 16, 17, 18], isSlow: true },
  { name: 'object-store', p95: 64, load: [10, 9, 10, 11, 10, 9, 10, 10, 11, 10, 9, 10] },
  { name: 'billing', p95: 88, load: [2, 3, 2, 2, 4, 3, 2, 3, 3, 2, 4, 3] },
  { name: 'notifier', p95: 52, load: [6, 4, 7, 5, 8, 6, 5, 7, 6, 8, 7, 6] },
]

const pointsOf = (load: readonly number[]) => load.map((value, index) => `${index * 10},${20 - value}`).join(' ')

/** A picture of a dashboard. */
export const Services = () => (
  <div aria-hidden="true" className={styles.services} lang="en" dir="ltr" translate="no">
    <p className={styles.title}>
      services <span>sample data</span>
    </p>
    {services.map(({ name, p95, load, isSlow }) => (
      <p key={name} data-slow={isSlow}>
        <i />
        <span>{name}</span>
        <svg aria-hidden="true" viewBox="0 0 110 20" preserveAspectRatio="none">
          <polyline points={pointsOf(load)} />
        </svg>
        <span>{p95} ms</span>
      </p>
    ))}
  </div>
)
