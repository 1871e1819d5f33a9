import { useEffect, useState } from 'react'
import { NO_REVIEW, type Review } from './review'
import { readReview, toJson } from './review-file'

const KEY = 'doorpost-studio-review'

function readKept(): Review {
  try {
    return readReview(localStorage.getItem(KEY) ?? '') ?? NO_REVIEW
  } catch {
    // A browser may keep nothing: the review then lasts as long as the page.
    return NO_REVIEW
  }
}

function keep(review: Review): void {
  try {
    localStorage.setItem(KEY, toJson(review))
  } catch {
    // As above.
  }
}

/** The review that this browser keeps. It never leaves it by itself. */
export function useReview(): readonly [review: Review, change: (review: Review) => void] {
  const [review, setReview] = useState(readKept)
  useEffect(() => {
    // What another tab adds is kept too, not written over with what this one read.
    const onStorage = ({ key }: StorageEvent) => key === KEY && setReview(readKept())
    addEventListener('storage', onStorage)
    return () => removeEventListener('storage', onStorage)
  }, [])
  return [
    review,
    (next) => {
      keep(next)
      setReview(next)
    },
  ]
}
