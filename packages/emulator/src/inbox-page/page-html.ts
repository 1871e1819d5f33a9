import { type EmulatorEnv, toEnvFile } from '../emulator-env'
import { escapeHtml } from '../mail/escape-html'

const ENVELOPE =
  '<svg viewBox="0 0 48 36" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true"><rect x="2" y="2" width="44" height="32" rx="5"/><path d="m4 6 17 13.5a5 5 0 0 0 6 0L44 6"/></svg>'

const ICON = encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#18181b"/><g fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round"><rect x="7" y="10" width="18" height="13" rx="2.5"/><path d="m8 12 8 6 8-6"/></g></svg>',
)

/** The page's frame; the script fills it. Nothing in it comes from an email. */
export function toPageHtml(env: EmulatorEnv): string {
  const lines = toEnvFile(env).trimEnd()
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Inbox</title>
<link rel="icon" href="data:image/svg+xml,${ICON}">
<link rel="stylesheet" href="/_emulator/page/client.css">
<script type="module" src="/_emulator/page/client.js"></script>
</head>
<body>
<header class="bar">
<a class="brand" href="#/">${ENVELOPE}<h1>Inbox</h1></a>
<p class="live" id="live" data-state="connecting"><span id="live-text">Connecting</span></p>
<label class="filter"><span class="hidden-text">Filter by address</span><input id="filter" type="search" placeholder="Filter by address" autocomplete="off" spellcheck="false"></label>
<div class="bar-actions">
<button type="button" class="quiet" id="open-settings">Settings and faults<span class="count" id="fault-count" hidden></span></button>
<button type="button" class="quiet" id="clear" disabled>Clear</button>
</div>
</header>
<main id="main" data-view="list">
<section class="list" aria-labelledby="list-heading">
<h2 class="hidden-text" id="list-heading">Emails, newest first</h2>
<ol id="messages"></ol>
<p class="note" id="list-note" hidden></p>
</section>
<article class="detail" id="detail" aria-label="Email" hidden></article>
<section class="empty" id="empty" aria-labelledby="empty-heading">
<div class="empty-art">${ENVELOPE}</div>
<h2 id="empty-heading">No email yet</h2>
<p id="held-note"></p>
<p>Every email your app sends through this emulator appears here immediately. Nothing leaves this machine.</p>
<p class="env-label" id="env-label">To connect your app, add these to its environment:</p>
<div class="env"><pre id="env" role="region" tabindex="0" aria-labelledby="env-label">${escapeHtml(lines)}</pre></div>
</section>
</main>
<dialog class="drawer" id="settings" aria-labelledby="settings-heading"></dialog>
<p class="hidden-text" role="status" id="status"></p>
<noscript><p class="note">This page needs JavaScript. The same emails are at /_emulator/messages as JSON.</p></noscript>
</body>
</html>
`
}
