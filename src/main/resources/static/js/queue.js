// The queue: an outcome chosen by its digit fills in what usually follows and leads to the sentence; Enter saves.
// The work changes in place, so everything is listened to from the document.
(() => {
  const form = () => document.querySelector('.queue-log');
  const field = (name) => form()?.elements[name];
  const chosen = (name) => form()?.querySelector(`input[name="${name}"]:checked`);
  let byKey = false;
  let filled = { what: '', on: '' };

  const day = (iso) => new Date(`${iso}T12:00:00`).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });

  // What somebody typed stays; what the last outcome proposed gives way to the next one's.
  const propose = (label) => {
    const { what = '', on = '', counts = '' } = label.dataset;
    const own = field('nextWhat').value !== filled.what || field('nextOn').value !== filled.on;
    if (!own) {
      field('nextWhat').value = what;
      field('nextOn').value = on;
      field('next').value = 'USUAL';
      filled = { what, on };
    }
    const next = field('nextOn').value ? `Next: ${field('nextWhat').value || 'follow up'}, ${day(field('nextOn').value)}.` : 'No next step.';
    document.getElementById('follows').textContent = (counts ? `Counts as: ${counts}. ` : '') + next;
  };

  // A reason is asked for only while a channel is chosen that wants one.
  const showReasons = () => document.querySelectorAll('[data-for-channels]').forEach((part) => {
    const wanted = part.dataset.forChannels.split(' ').includes(chosen('channel')?.value);
    part.hidden = !wanted && !part.querySelector('.is-invalid');
  });

  document.addEventListener('change', (event) => {
    if (!event.target.closest('.queue-log')) return;
    if (event.target.name === 'outcome') {
      propose(event.target.closest('label'));
      if (byKey) field('note').focus();
    } else if (event.target.name === 'channel') {
      showReasons();
    } else if (event.target.name === 'nextOn' && event.target.value) {
      field('next').value = 'DAY';
    } else if (event.target.name === 'next' && event.target.value === 'NONE') {
      field('nextWhat').value = '';
      field('nextOn').value = '';
    }
    byKey = false;
  });

  document.addEventListener('keydown', (event) => {
    byKey = /^[1-9]$/.test(event.key) && !event.target.closest('input:not([type="radio"]),textarea,select');
    if (event.key === 'Escape' && event.target.closest('.queue-log')) event.target.blur();
    if (event.key === 'Enter' && event.target.matches('.queue-log input[type="radio"]')) {
      event.preventDefault();
      form().requestSubmit();
    }
  }, true);

  const settle = () => {
    filled = { what: '', on: '' };
    if (form()) showReasons();
  };
  document.addEventListener('htmx:afterSettle', (event) => {
    if (event.target.id !== 'work') return;
    settle();
    const wrong = event.target.querySelector('.is-invalid, .alert-error');
    const start = wrong ?? document.getElementById('now');
    if (start?.matches('.alert')) start.tabIndex = -1;
    start?.focus({ preventScroll: Boolean(!wrong) });
    if (!wrong) scrollTo({ top: 0 });
  });
  settle();
})();
