/** A value that cannot be used, with the reason for whoever wrote it. Over HTTP it is a 400. */
export class InputError extends TypeError {
  override readonly name = 'InputError'
}
