/** T15: no guard. */
export const GET = () => Response.json({ email: 'everyone' })
