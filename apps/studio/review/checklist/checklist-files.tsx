import { type ReactNode, useRef, useState } from 'react'
import { saveFile } from '../../room/save-file'
import { CRITERIA } from './criteria'
import { mergeReviews, type Review } from './review'
import { readReview, toJson, toMarkdown } from './review-file'

interface ChecklistFilesProps {
  readonly review: Review
  readonly onReview: (review: Review) => void
}

const markdownOf = (review: Review) =>
  toMarkdown(
    review,
    CRITERIA.map(({ name }) => name),
  )

/** Takes a review out for a pull request, and somebody's review in. */
export function ChecklistFiles({ review, onReview }: ChecklistFilesProps): ReactNode {
  const file = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const take = async (chosen: File) => {
    const read = readReview(await chosen.text())
    if (read) onReview(mergeReviews(review, read))
    setSaid(read ? `${chosen.name} was added.` : '')
    setProblem(read ? '' : `${chosen.name} is no review: choose the review.md or review.json that was saved here.`)
  }
  return (
    <>
      <button
        type="button"
        className="room-button"
        data-kind="main"
        onClick={() => saveFile('review.md', markdownOf(review), 'text/markdown')}
      >
        Save as Markdown
      </button>
      <button
        type="button"
        className="room-button"
        onClick={() => saveFile('review.json', toJson(review), 'application/json')}
      >
        Save as JSON
      </button>
      <button type="button" className="room-button" onClick={() => file.current?.click()}>
        Add a file
      </button>
      <input
        ref={file}
        type="file"
        hidden
        aria-label="A review, as Markdown or JSON"
        accept=".md,.json"
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen) void take(chosen)
          target.value = ''
        }}
      />
      <span role="status">{said}</span>
      <span role="alert" className="checklist-problem">
        {problem}
      </span>
    </>
  )
}
