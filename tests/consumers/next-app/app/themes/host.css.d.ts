// Next.js 15 with TypeScript 6 refuses a style sheet import that has no declaration.
export {}
