/** Text as part of a page. */
export const safe = (text = '') => String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** Plain forms: they post to the handlers, which answer with a redirect back to here or onward. */
export function signInPage({ basePath, pending, next, error, email }) {
  const hidden = Object.entries({ next, flow: pending?.flow })
    .map(([name, value]) => value && `<input type="hidden" name="${name}" value="${safe(value)}">`)
    .filter(Boolean)
    .join('')
  const form = (endpoint, content) => `<form method="post" action="${basePath}/${endpoint}">${hidden}${content}</form>`
  const alert = error ? `<p role="alert">${safe(error.code)}</p>` : ''
  const address = `<input type="email" name="email" aria-label="Email" required value="${safe(email)}">`
  const code = '<input name="code" aria-label="Code" autocomplete="one-time-code"><button>Sign in</button>'
  const steps = pending
    ? `<p>We sent a code and a link to ${safe(pending.email)}.</p>${form('verify', code)}
       ${form('resend', '<button>Send again</button>')}${form('cancel', '<button>Use another address</button>')}`
    : form('send', `${address}<button>Continue</button>`)
  return `<!doctype html><html lang="en"><title>Sign in</title>${alert}${steps}</html>`
}
