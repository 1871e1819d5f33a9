/** Resolves when nothing on the page moves any more, but for what never stops: carets and spinners. */
export async function movementEnds(): Promise<void> {
  const moving = document.getAnimations().filter((animation) => {
    const end = animation.effect?.getComputedTiming().endTime
    return typeof end === 'number' && Number.isFinite(end)
  })
  // A movement that is cut off has ended, too.
  await Promise.allSettled(moving.map(({ finished }) => finished))
}
