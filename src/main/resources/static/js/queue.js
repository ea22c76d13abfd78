// Keys of the queue: a digit chooses the outcome, m goes to the note; Enter in the form saves.
(() => {
  const form = document.querySelector('.queue-log');
  if (!form) return;
  const outcomes = [...form.querySelectorAll('.outcomes input[type="radio"]')];

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('textarea,select,dialog,input:not([type="radio"])')) return;
    const outcome = outcomes[Number(event.key) - 1];
    if (outcome) {
      outcome.checked = true;
      outcome.focus();
    } else if (event.key === 'm') {
      form.elements.note.focus();
    } else {
      return;
    }
    event.preventDefault();
  });

  // A day that is typed is meant.
  form.elements.nextOn?.addEventListener('change', () => {
    if (form.elements.nextOn.value) form.elements.next.value = 'DAY';
  });
})();
