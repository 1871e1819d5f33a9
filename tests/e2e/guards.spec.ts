import { describeGuards } from '../support/guard-tests'

describeGuards('app')
