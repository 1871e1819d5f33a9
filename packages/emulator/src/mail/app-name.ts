/** The name of the app, from the template variable for it; undefined where there is none. On one line, for it becomes the sender. */
export const appNameOf = ({ app_name = '' }: Readonly<Record<string, string>>): string | undefined =>
  app_name.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim() || undefined
