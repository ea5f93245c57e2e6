// The remembered theme, before anything is drawn, so that a dark screen does not flash white. The key is that of app/providers.tsx.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('weerwoord-theme');
  } catch (refused) {
    chosen = null; // storage can be switched off; then the device decides
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
