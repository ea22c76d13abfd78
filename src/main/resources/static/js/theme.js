// Runs before the first paint: the chosen colours and the folded rail, from this browser's storage.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const read = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const apply = () => {
    const chosen = read('tandem-theme') ?? 'auto';
    root.dataset.bsTheme = chosen === 'auto' ? (dark.matches ? 'dark' : 'light') : chosen;
    root.dataset.themeChoice = chosen;
  };
  root.classList.add('js');
  root.classList.toggle('rail-folded', read('tandem-rail') === 'folded');
  apply();
  dark.addEventListener('change', apply);
  addEventListener('storage', apply);
  window.tandem = { applyTheme: apply };
})();
