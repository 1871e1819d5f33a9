/** Timers and what measures time stand still in each test of the block around it, until {@link within} moves them. */
export declare function withMovedClock(): void
/** The answer, which has to come within a time of the moved clock. */
export declare function within(milliseconds: number, answer: Promise<Response>): Promise<Response>
