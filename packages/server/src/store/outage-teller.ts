import { nameOf, type Say } from '../config/operator-log'
import type { NewAuthEvent } from '../events/events'
import type { OutageListener } from './outage'

/** Tells the operator and the app of outages of the store. */
export function outageTeller(say: Say, emit: (event: NewAuthEvent) => void): OutageListener {
  return {
    onFailure(cause) {
      const reason = nameOf(cause)
      say('store', `the store did not respond (${reason}).`)
      emit({ type: 'store_failed', reason })
    },
    onRecovery({ outageSeconds, writtenBack, dropped }) {
      const lost = dropped > 0 ? ` ${dropped} were too many to keep.` : ''
      say(
        'recovery',
        `the store responds again after ${outageSeconds} s. ${writtenBack} values were written back.${lost}`,
      )
      emit({ type: 'store_recovered', outageSeconds, writtenBack, dropped })
    },
  }
}
