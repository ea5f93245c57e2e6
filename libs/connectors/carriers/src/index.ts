export type { ParcelNews } from './bodies/parcel-news';
export { BODY_SOURCES, readBody } from './bodies/read-body';
export type { BodyProblem, BodySource } from './bodies/read-body';
export { verifyWebhook, WEBHOOK_PROVIDERS } from './webhooks/verify-webhook';
export type { WebhookCheck, WebhookMessage, WebhookProvider, WebhookRefusal } from './webhooks/verify-webhook';
