import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace-base';
/** Takes sign-in links out of every span, whoever made it. The processors after this one see what it left. */
export declare class RedactLinks implements SpanProcessor {
    onStart(): void;
    onEnd({ attributes, events, status }: ReadableSpan): void;
    forceFlush(): Promise<void>;
    shutdown(): Promise<void>;
}
