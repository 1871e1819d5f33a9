import type { AppFacts } from './app-facts'
import type { Plan } from './change'
import { planHono } from './hono-plan'
import { planNext } from './next-plan'
import { planAgents } from './plan-agents'
import { planEnv } from './plan-env'
import { planGitignore } from './plan-gitignore'
import { type Needs, planManifest } from './plan-manifest'
import { planReactRouter } from './react-router-plan'

/** How `init` sets up one framework. */
interface Recipe {
  readonly title: string
  /** The port of its development server, unless the script `dev` names another. */
  readonly port: number
  readonly needs: Needs
  plan(facts: AppFacts): Plan
}

const RECIPES: Readonly<Record<AppFacts['framework'], Recipe>> = {
  next: {
    title: 'Next.js',
    port: 3000,
    needs: { kit: ['react', 'server'], others: ['@scalekit-sdk/node'] },
    plan: planNext,
  },
  'react-router': {
    title: 'React Router',
    port: 5173,
    needs: { kit: ['react', 'server'], others: ['@scalekit-sdk/node'] },
    plan: planReactRouter,
  },
  hono: {
    title: 'Hono',
    port: 3000,
    needs: { kit: ['server'], others: ['@scalekit-sdk/node'] },
    plan: planHono,
  },
}

/** The recipe for an app. */
export const recipeOf = ({ framework }: AppFacts): Recipe => RECIPES[framework]

/** Where the app is in development. */
export function appUrlOf(facts: AppFacts): string {
  const [, port] = /(?:(?:-p|--port)[ =]|\bPORT=)(\d+)/.exec(facts.scripts.dev ?? '') ?? []
  return `http://localhost:${port ?? recipeOf(facts).port}`
}

/** Everything that is missing, in the order in which it is shown. */
export function planApp(facts: AppFacts, agents: 'asked' | 'refused' | undefined): Plan {
  const recipe = recipeOf(facts)
  const code = recipe.plan(facts)
  const manifest = planManifest(facts, recipe.needs)
  const env = planEnv(facts, appUrlOf(facts))
  return {
    changes: [
      ...code.changes,
      ...env.changes,
      ...planGitignore(facts),
      ...manifest.changes,
      ...(agents === 'refused' ? [] : planAgents(facts, agents === 'asked')),
    ],
    leftovers: [...code.leftovers, ...env.leftovers, ...manifest.leftovers],
  }
}
