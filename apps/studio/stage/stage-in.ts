import type { Stage } from './create-stage'

const stages = new WeakMap<Element, Stage>()

/** Lets {@link stageIn} find the stage under its element. */
export const registerStage = (element: Element, stage: Stage): void => {
  stages.set(element, stage)
}

/** The stage that a story has set up, for play functions that move the clock or speak for another tab. */
export function stageIn(canvas: HTMLElement): Stage {
  const stage = stages.get(canvas.querySelector('[data-stage]') ?? canvas)
  if (!stage) throw new TypeError('No stage in this story: render it with SignInStage, or with the onStage decorator.')
  return stage
}
