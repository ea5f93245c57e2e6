import type { EraseAsked, Erasing, PersonalTools } from './personal-tools';

/** Destroys what is known of these orders' people. Being built: it refuses until it can do all of it. */
export function eraseOrders(_tools: PersonalTools, _asked: EraseAsked): Promise<Erasing> {
  return Promise.reject(new Error("not there yet"));
}
