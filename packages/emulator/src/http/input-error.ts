/** A value that cannot be used, and why. Over HTTP it is a 400. */
export class InputError extends TypeError {
  override readonly name = 'InputError'
}
