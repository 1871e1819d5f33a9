const REVOCATION = /^(?:[\w-]+:)?(?:revoked|epoch):/

/** Whether a key is one of a sign-out, here or everywhere, also behind the name of an app. */
export const isRevocation = (key: string): boolean => REVOCATION.test(key)
