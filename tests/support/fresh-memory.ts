/**
 * Before each test file: none of the memory that the kit keeps per process, as in its own process. The files of one
 * worker share what they import, and with it the limits that another file may have reached.
 */
Reflect.deleteProperty(globalThis, Symbol.for('doorpost'))
