import { create } from 'storybook/theming'

const shared = {
  fontBase: 'Inter, system-ui, sans-serif',
  fontCode: 'ui-monospace, monospace',
  brandTitle: 'Doorpost Studio',
  brandUrl: './',
  brandTarget: '_self',
  appBorderRadius: 10,
  inputBorderRadius: 8,
} as const

/** The Studio's own look, for Storybook's frame and its docs pages. */
export const studioThemes = {
  light: create({
    ...shared,
    base: 'light',
    brandImage: 'mark-light.svg',
    colorPrimary: '#3d52d5',
    colorSecondary: '#3d52d5',
    appBg: '#f7f7f8',
    appContentBg: '#ffffff',
    appPreviewBg: '#ffffff',
    appBorderColor: '#dcdce1',
    textColor: '#18181b',
    textMutedColor: '#52525b',
    barBg: '#ffffff',
    barTextColor: '#52525b',
    barSelectedColor: '#3d52d5',
    barHoverColor: '#3d52d5',
  }),
  dark: create({
    ...shared,
    base: 'dark',
    brandImage: 'mark-dark.svg',
    colorPrimary: '#a5b4ff',
    colorSecondary: '#6f83f0',
    appBg: '#1b1b1f',
    appContentBg: '#131316',
    appPreviewBg: '#131316',
    appBorderColor: '#34343b',
    textColor: '#f4f4f5',
    textMutedColor: '#a8a8b3',
    barBg: '#131316',
    barTextColor: '#a8a8b3',
    barSelectedColor: '#a5b4ff',
    barHoverColor: '#a5b4ff',
  }),
}
