// What the entries with secrets behind them are for a bundler that builds for browsers (the condition `browser`).
throw new Error(
  '@doorpost/server was imported into code for the browser. Import it in server components, route handlers and actions only; what both sides need is in @doorpost/server/contract.',
)
