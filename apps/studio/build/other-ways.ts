import shadcn from '../../../docs/recipes/shadcn/sign-in.tsx?raw'
import tailwind from '../../../docs/recipes/tailwind/sign-in.tsx?raw'

/** The same form in other hands: where it can be seen, and the recipe of the documentation, as it is. */
export const OTHER_WAYS = [
  {
    name: 'shadcn/ui',
    lead: 'Your Button, Input and InputOTP; the kit brings words, behaviour and names.',
    file: 'shadcn/sign-in.tsx',
    text: shadcn,
    story: 'build-examples--own-elements',
  },
  {
    name: 'Tailwind',
    lead: 'No style sheet of ours: hooks, and utility classes on markup of your own.',
    file: 'tailwind/sign-in.tsx',
    text: tailwind,
    story: 'build-examples--tailwind',
  },
] as const
