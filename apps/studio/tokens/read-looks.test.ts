import { describe, expect, test } from 'vitest'
import { readLook, readTokens } from './read-looks'

const sheet = `
@layer doorpost {
  /* A look: [data-dp-theme~="moss"] { --_text-light: red; } */
  :where(:root, [data-dp-theme~="ink"]) {
    --_text-light: #18181b;
    --_text-dark: #f4f4f5;
    --_ring-light: var(--_text-light);
    --_ring-dark: #8ab4ff;
    --_radius: 10px;
    --_font: initial;
  }

  :where([data-dp-theme~="dark"]) {
    --_if-light: ;
    --_if-dark: initial;
  }

  :where(.dp) {
    --_text: var(--dp-text, var(--_if-light, var(--_text-light)) var(--_if-dark, var(--_text-dark)));
    --_ring: var(
      --dp-ring,
      var(--_if-light, var(--_ring-light)) var(--_if-dark, var(--_ring-dark))
    );
    border-radius: var(--dp-radius, var(--_radius));
    font-family: var(--dp-font, var(--_font));
    font-size: var(--dp-text-size, 1rem);
  }
}
`

const look = {
  text: { light: '#18181b', dark: '#f4f4f5' },
  ring: { light: '#18181b', dark: '#8ab4ff' },
  radius: { light: '10px', dark: '10px' },
  font: { light: 'inherit', dark: 'inherit' },
}

describe('reading a sheet', () => {
  test('gives the two values of each token of a look', () => {
    expect(readLook(sheet, 'ink')).toEqual(look)
  })

  test('gives what counts where nothing is set, for each token that is read', () => {
    expect(readTokens(sheet)).toEqual({ ...look, 'text-size': { light: '1rem', dark: '1rem' } })
  })

  test('finds no look in a comment, and none in a switch', () => {
    expect(() => readLook(sheet, 'moss')).toThrow('No look is named moss')
    expect(() => readLook(sheet, 'dark')).toThrow('No look is named dark')
  })
})
