// What takes the place of `server-only` where nothing is bundled: it throws without React's condition `react-server`, which
// Node.js and test runners don't set.
export {}
