// What makes the pages quicker. Every page works without it.
(() => {
  const root = document.documentElement;
  const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window */ } };
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

  // htmx posts carry the same token as forms do.
  document.addEventListener('htmx:configRequest', (event) => {
    if (event.detail.verb !== 'get' && meta('csrf-header')) {
      event.detail.headers[meta('csrf-header')] = meta('csrf-token');
    }
  });

  // An error tells where its notice goes; everything else that fails leaves the page as it is.
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.xhr.getResponseHeader('HX-Retarget')) event.detail.shouldSwap = true;
  });

  const showTheme = () => $$('[data-theme-choice]').filter((el) => el !== root).forEach((button) => {
    button.setAttribute('aria-pressed', String(button.dataset.themeChoice === root.dataset.themeChoice));
  });
  const showRail = () => $$('[data-rail-toggle]').forEach((button) => {
    button.setAttribute('aria-pressed', String(root.classList.contains('rail-folded')));
  });

  const closeMenus = (except) => $$('details[name="menu"][open]').forEach((menu) => {
    if (menu !== except && !menu.contains(except)) menu.open = false;
  });

  document.addEventListener('click', (event) => {
    const target = event.target.closest('[data-theme-choice],[data-rail-toggle],[data-dismiss],[data-help],[data-print],[data-back],tr[data-href]');
    closeMenus(event.target);
    if (!target || target === root) return;
    if (target.dataset.themeChoice) {
      keep('tandem-theme', target.dataset.themeChoice);
      window.tandem.applyTheme();
      showTheme();
    } else if ('railToggle' in target.dataset) {
      keep('tandem-rail', root.classList.toggle('rail-folded') ? 'folded' : 'open');
      showRail();
    } else if ('dismiss' in target.dataset) {
      target.closest('[data-notice]')?.remove();
    } else if ('help' in target.dataset) {
      document.getElementById('keys')?.showModal();
    } else if ('back' in target.dataset) {
      history.length > 1 ? history.back() : location.assign('/');
    } else if ('print' in target.dataset) {
      print();
    } else if (target.dataset.href && !event.target.closest('a,button,input,select,label,summary') && !String(getSelection())) {
      if (event.metaKey || event.ctrlKey) open(target.dataset.href, '_blank', 'noopener');
      else location.assign(target.dataset.href);
    }
  });

  // A select or date in a filter form marked data-auto sends the form at once.
  document.addEventListener('change', (event) => {
    event.target.closest('form[data-auto]')?.requestSubmit();
  });

  // One press, one post.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 4000);
  });
  addEventListener('pageshow', (event) => {
    $$('form[data-sent]').forEach((form) => delete form.dataset.sent);
    // Back shows what the address says; the filters say the same again, not what was chosen last.
    if (event.persisted || performance.getEntriesByType('navigation')[0]?.type === 'back_forward') {
      $$('form[method="get"]').forEach((form) => form.reset());
    }
  });

  // Keys. An element tells its own by aria-keyshortcuts.
  let going = 0;
  const rows = () => $$('[data-row], tr[data-href]');
  const step = (by) => {
    const all = rows();
    if (!all.length) return;
    const at = all.findIndex((row) => row.classList.contains('at'));
    all[at]?.classList.remove('at');
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    next.classList.add('at');
    next.scrollIntoView({ block: 'nearest' });
    next.querySelector('a')?.focus({ preventScroll: true });
  };
  const use = (element) => {
    if (!element) return false;
    if (element.matches('input[type="radio"],input[type="checkbox"]')) { element.focus(); element.click(); } else if (element.matches('input,textarea,select')) { element.focus(); element.select?.(); } else element.click();
    return true;
  };
  const press = (key) => {
    if (Date.now() - going < 2000) {
      going = 0;
      return use(document.querySelector(`.rail-item[data-go="${CSS.escape(key)}"]`));
    }
    if (key === 'g') { going = Date.now(); return true; }
    if (key === 'j' || key === 'k') { step(key === 'j' ? 1 : -1); return true; }
    if (key === '?') { document.getElementById('keys')?.showModal(); return true; }
    return use(document.querySelector(`[aria-keyshortcuts="${CSS.escape(key)}"]`))
      || (key === 'n' && use(document.querySelector('.head-actions .btn-primary')))
      || (key === '/' && use(document.querySelector('main input[type="search"]')));
  };
  // Filters, views and menus fold up again, and the focus stays where they were opened.
  const fold = (target) => {
    const open = target.closest?.('details.filters-more[open], details.menu[open]');
    if (!open) return;
    open.open = false;
    open.querySelector('summary').focus();
  };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { fold(event.target); closeMenus(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('input:not([type="radio"],[type="checkbox"]),textarea,select,[contenteditable],dialog[open]')) return;
    if (event.key.length === 1 && press(event.key)) event.preventDefault();
  });

  // The tab that is open is seen, also where the others leave it no room.
  $$('.tabs [aria-current]').forEach((tab) => tab.scrollIntoView({ block: 'nearest', inline: 'center' }));

  // What was not saved is mended first.
  (document.querySelector('main [aria-invalid="true"]')
    ?? document.querySelector('main .field-error')?.closest('fieldset, .field, li')?.querySelector('input:not([type="hidden"]), select, textarea'))?.focus();

  showTheme();
  showRail();
})();
