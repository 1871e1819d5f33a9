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

function keep(review: Review): boolean {
  try {
    localStorage.setItem(KEY, toJson(review))
    return true
  } catch {
    // Full, or switched off.
    return false
  }
}

/** A review, and whether it outlasts the page. */
export interface KeptReview {
  readonly review: Review
  /** False once the browser has refused to keep a change: it is on this page only. */
  readonly isKept: boolean
  readonly change: (review: Review) => void
}

/** The review that this browser keeps. It never leaves it by itself. */
export function useReview(): KeptReview {
  const [review, setReview] = useState(readKept)
  const [isKept, setIsKept] = useState(true)
  useEffect(() => {
    // What another tab adds is kept too, not written over with what this one read.
    const onStorage = ({ key }: StorageEvent) => key === KEY && setReview(readKept())
    addEventListener('storage', onStorage)
    return () => removeEventListener('storage', onStorage)
  }, [])
  const change = (next: Review) => {
    setIsKept(keep(next))
    setReview(next)
  }
  return { review, isKept, change }
}
