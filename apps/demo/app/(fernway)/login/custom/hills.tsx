import styles from './hills.module.css'

/** Sun and hills. They are drawn to the size of whatever holds them, so that they are hills in a low band too. */
export const Hills = () => (
  <div aria-hidden="true" className={styles.sky}>
    <div className={styles.sun} />
    <svg aria-hidden="true" viewBox="0 0 400 400" preserveAspectRatio="none" className={styles.hills}>
      <path d="M0 170C60 120 110 110 160 150S260 190 310 130 380 100 400 112V400H0Z" />
      <path d="M0 250C40 190 95 180 150 225S250 270 305 215 375 175 400 190V400H0Z" />
      <path d="M0 270C70 230 120 265 185 300S320 330 400 255V400H0Z" />
      <path d="M0 330C80 285 150 300 220 335S350 370 400 345V400H0Z" />
    </svg>
  </div>
)
