/** Ids that tie a step's label, field and messages together. */
export const partIds = (id: string) => ({
  heading: `${id}heading`,
  field: `${id}field`,
  hint: `${id}hint`,
  error: `${id}error`,
})
