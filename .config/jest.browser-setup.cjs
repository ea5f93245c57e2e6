require('@testing-library/jest-dom');

// Layout does not exist in jsdom; these answers are those of a wide, light screen where nothing is ever resized.
const noop = () => undefined;
window.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: noop,
  removeListener: noop,
  addEventListener: noop,
  removeEventListener: noop,
  dispatchEvent: () => false,
});
class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}
window.ResizeObserver ??= Unmoved;
window.IntersectionObserver ??= Unmoved;
window.HTMLElement.prototype.scrollIntoView ??= noop;
window.scrollTo = noop;
Object.defineProperty(document, 'fonts', {
  value: { addEventListener: noop, removeEventListener: noop, ready: Promise.resolve() },
  configurable: true,
});
